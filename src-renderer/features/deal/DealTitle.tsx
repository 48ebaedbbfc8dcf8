import { Chip } from '../../components';
import { useText } from '../../i18n';
import type { DealView } from './deal-view';
import { DealFigures } from './DealFigures';
import type { SaveFields } from './FactsPanel';
import { FactValue } from './FactValue';

/** The deal's name, what it is in a few chips, its figures. */
export function DealTitle({ view, onSave }: { view: DealView; onSave: SaveFields }) {
  return (
    <div className="kl-deal-title">
      <div className="grow">
        <h1>
          <FactValue fact={{ field: 'title', kind: 'text' }} fields={view.fields} onSave={onSave} />
        </h1>
        <DealChips view={view} />
      </div>
      <DealFigures view={view} />
    </div>
  );
}

export function DealChips({ view }: { view: DealView }) {
  const t = useText('deal');
  const workspace = useText('workspace');
  const { fields, history, current } = view;
  const origin = [fields.originClass && workspace(`originClasses.${fields.originClass}`), fields.origin];
  const facts = [
    fields.kind && workspace(`kinds.${fields.kind}`),
    origin.filter(Boolean).join(' · '),
    fields.cooperation,
    fields.industry,
    ...fields.tags,
  ];
  return (
    <p className="row t2 kl-deal-chips">
      {fields.investor ? <span className="ell">{fields.investor}</span> : null}
      {fields.sample ? <Chip tone="accent">{t('chip.sample')}</Chip> : null}
      {history.isPaused ? <Chip tone="accent">{t('chip.paused')}</Chip> : null}
      {current.stage === 'withdrawn' ? <Chip tone="accent">{t('chip.withdrawn')}</Chip> : null}
      {history.needsReview.length > 0 ? <Chip tone="accent">{t('chip.review')}</Chip> : null}
      {facts.map((fact) => (fact ? <Chip key={fact}>{fact}</Chip> : null))}
    </p>
  );
}
