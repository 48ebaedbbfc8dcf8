import { SLOTS } from '#domain/workspace/deal-query';
import type { DealFields } from '#domain/records/deal';
import { Panel, SlotAvatar } from '../../components';
import { useText } from '../../i18n';
import { useFacets } from '../../store/hooks';
import type { SaveFields } from './FactsPanel';
import { FactValue } from './FactValue';

interface SlotsProps {
  fields: DealFields;
  onSave: SaveFields;
}

/** S7: leader, receiving unit, department; a missing one is dashed. */
export function SlotsPanel(props: SlotsProps) {
  const t = useText('deal');
  const missing = SLOTS.filter((slot) => props.fields[slot] === null).length;
  const note = missing === 0 ? t('slots.complete') : t('slots.missing', { count: missing });
  return (
    <Panel
      title={t('slots.title')}
      className="kl-deal-panel is-fixed"
      actions={<span className="sm t3">{note}</span>}
    >
      <SlotList {...props} />
    </Panel>
  );
}

export function SlotList({ fields, onSave }: SlotsProps) {
  const common = useText('common');
  const t = useText('deal');
  const facets = useFacets();
  return (
    <ul className="kl-deal-slots">
      {SLOTS.map((slot) => (
        <li key={slot}>
          <SlotAvatar slot={slot} name={fields[slot]} />
          <div>
            <span className="sm t3">{common(`slots.${slot}`)}</span>
            <FactValue
              fact={{ field: slot, kind: 'text' }}
              fields={fields}
              known={facets?.[slot] ?? []}
              invite={t('slots.fill')}
              onSave={onSave}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
