import { Fragment } from 'react';
import type { DealFields } from '#domain/records/deal';
import type { Fault } from '#domain/result';
import type { PlainDate } from '#domain/timing/plain-date';
import { Panel } from '../../components';
import { useText } from '../../i18n';
import { useFacets } from '../../store/hooks';
import { FACTS, type Fact } from './deal-facts';
import { EventDay } from './EventDay';
import { useFactWords } from './fact-words';
import { FactValue } from './FactValue';

export type SaveFields = (fields: Partial<DealFields>) => Promise<Fault | null>;

interface FactListProps {
  fields: DealFields;
  onSave: SaveFields;
  facts?: readonly Fact[];
  /** The first formal signing: how long after its event it came. */
  signedOn?: PlainDate | null;
}

/** All that is known of a deal, each edited in place. */
export function FactsPanel(props: FactListProps) {
  const t = useText('deal');
  return (
    <Panel
      title={t('facts.title')}
      className="kl-deal-panel"
      actions={<span className="sm t3">{t('facts.hint')}</span>}
    >
      <FactList {...props} />
    </Panel>
  );
}

export function FactList({ fields, onSave, facts = FACTS, signedOn = null }: FactListProps) {
  const words = useFactWords();
  const facets = useFacets();
  return (
    <dl className="kl-facts">
      {facts.map((fact) => (
        <Fragment key={fact.field}>
          <div>
            <dt>{words.name(fact.field)}</dt>
            <dd>
              <FactValue
                fact={fact}
                fields={fields}
                known={(fact.facet && facets?.[fact.facet]) ?? []}
                onSave={onSave}
              />
            </dd>
          </div>
          {fact.field === 'event' && fields.event !== null ? (
            <EventDay key={fields.event} name={fields.event} signedOn={signedOn} />
          ) : null}
        </Fragment>
      ))}
    </dl>
  );
}
