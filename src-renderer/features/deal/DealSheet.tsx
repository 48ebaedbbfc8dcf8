import { Button } from 'antd';
import { COMPACT_TIMELINE } from '#domain/drawing/timeline-metrics';
import { isLive } from '#domain/sync/merge';
import { Kbd, Icon, Sheet } from '../../components';
import { useText } from '../../i18n';
import { ActDialog } from './ActDialog';
import { ActivityList } from './ActivityList';
import { FACTS } from './deal-facts';
import './deal.css';
import { neighbours } from './deal-view';
import { DealChips } from './DealTitle';
import { DealFigures } from './DealFigures';
import { FactList } from './FactsPanel';
import { NextStepList } from './NextStepsPanel';
import { SlotList } from './SlotsPanel';
import { TimelineFigure } from './TimelineFigure';
import { useDealActs } from './use-deal-acts';
import { useDealView, type ShownDeal } from './use-deal-view';

export interface DealSheetProps {
  deal: string;
  onClose: () => void;
  /** Opens the deal's page. */
  onOpen: (deal: string) => void;
  onNote: (deal: string) => void;
}

/** The latest activities shown in the sheet; the page has them all. */
const SHOWN_ACTIVITIES = 3;
/** What a glance needs; the page has them all. */
const SHOWN_FACTS = FACTS.filter(({ field }) =>
  ['investor', 'origin', 'amount', 'industry', 'park', 'progress', 'problem', 'contact'].includes(field),
);

/** A deal beside the list it was opened from; the list keeps its place. Esc closes, Enter opens the page. */
export function DealSheet({ deal, onClose, onOpen, onNote }: DealSheetProps) {
  const shown = useDealView(deal);
  if (!shown || !isLive(shown.view.row.deal)) return null;
  return (
    <Shown
      key={deal}
      shown={shown}
      onClose={onClose}
      onOpen={() => onOpen(deal)}
      onNote={() => onNote(deal)}
    />
  );
}

interface ShownProps {
  shown: ShownDeal;
  onClose: () => void;
  onOpen: () => void;
  onNote: () => void;
}

function Shown(props: ShownProps) {
  const { view, activities, setting } = props.shown;
  const t = useText('deal');
  const workspace = useText('workspace');
  const { act, tell, asked, ask, save } = useDealActs(view, props);
  const { next } = neighbours(view);
  const stage = view.current.stage;
  return (
    <Sheet
      title={view.fields.title}
      eyebrow={t('sheet.eyebrow', {
        code: view.code,
        stage: stage === null ? t('sheet.noStage') : workspace(`stages.${stage}`),
      })}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onOpen}>
            {t('acts.open')}
            <Kbd keys="Enter" />
          </Button>
          <Button icon={<Icon name="note" />} onClick={props.onNote}>
            {t('acts.note')}
          </Button>
          <span className="grow" />
          {next ? (
            <Button onClick={() => ask({ kind: 'enter', stage: next })}>
              {t('acts.advance', { stage: workspace(`stages.${next}`) })}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="kl-deal-sheet">
        <DealChips view={view} />
        <DealFigures view={view} />
        <div className="kl-deal-figure">
          <TimelineFigure
            view={view}
            calendar={setting.calendar}
            count="calendar"
            metrics={COMPACT_TIMELINE}
          />
        </div>
        <SlotList fields={view.fields} onSave={save} />
        <h3>{t('next.title')}</h3>
        <NextStepList view={view} onCommand={tell} />
        <h3>{t('tabs.activities')}</h3>
        <ActivityList activities={activities.slice(0, SHOWN_ACTIVITIES)} onNote={props.onNote} />
        {activities.length > SHOWN_ACTIVITIES ? (
          <p className="sm t3">{t('sheet.more', { count: activities.length })}</p>
        ) : null}
        <h3>{t('facts.title')}</h3>
        <FactList fields={view.fields} facts={SHOWN_FACTS} onSave={save} />
      </div>
      {asked ? (
        <ActDialog view={view} setting={setting} asked={asked} act={act} onClose={() => ask(null)} />
      ) : null}
    </Sheet>
  );
}
