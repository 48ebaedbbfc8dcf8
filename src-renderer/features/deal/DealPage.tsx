import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { isLive } from '#domain/sync/merge';
import type { CardSetting } from '#domain/workspace/card-of';
import { useTell } from '../../acts';
import { EmptyState, PageBody, StatusBar, useCommands, useToday } from '../../components';
import { useFormats, useText } from '../../i18n';
import { ActDialog } from './ActDialog';
import type { DealView } from './deal-view';
import './deal.css';
import { DealHead } from './DealHead';
import { DealTitle } from './DealTitle';
import { FactsPanel } from './FactsPanel';
import { ForecastPanel } from './ForecastPanel';
import { NextStepsPanel } from './NextStepsPanel';
import { RecordTabs } from './RecordTabs';
import { SlotsPanel } from './SlotsPanel';
import { StageSteps } from './StageSteps';
import { TimelinePanel, type Counting } from './TimelinePanel';
import { VerdictsPanel } from './VerdictsPanel';
import { useDealActs } from './use-deal-acts';
import { useDealView, type ShownDeal } from './use-deal-view';

export interface DealPageProps {
  deal: string;
  onBack: () => void;
  /** Opens quick capture for the deal. */
  onNote: (deal: string) => void;
  /** Opens the dialog that writes the deal's calendar file. */
  onCalendar: (deal: { id: string; title: string }) => void;
}

/** One deal whole: its stages, its time, its facts, who is responsible, what was done and changed. */
export function DealPage({ deal, onBack, onNote, onCalendar }: DealPageProps) {
  const t = useText('deal');
  const shown = useDealView(deal);
  if (shown === undefined) return <p className="kl-alone t2">{t('loading')}</p>;
  if (shown === null)
    return (
      <EmptyState
        title={t('missing.title')}
        hint={t('missing.hint')}
        actions={<Button onClick={onBack}>{t('missing.back')}</Button>}
      />
    );
  if (!isLive(shown.view.row.deal)) return <DeletedDeal view={shown.view} onBack={onBack} />;
  return (
    <Deal
      shown={shown}
      onBack={onBack}
      onNote={() => onNote(deal)}
      onCalendar={() => onCalendar({ id: deal, title: shown.view.fields.title })}
    />
  );
}

function DeletedDeal({ view, onBack }: { view: DealView; onBack: () => void }) {
  const t = useText('deal');
  const tell = useTell();
  return (
    <EmptyState
      title={t('deleted.title', { title: view.fields.title })}
      hint={t('deleted.hint')}
      actions={
        <>
          <Button type="primary" onClick={() => tell({ do: 'deal.restore', deal: view.row.id })}>
            {t('deleted.restore')}
          </Button>
          <Button onClick={onBack}>{t('missing.back')}</Button>
        </>
      }
    />
  );
}

interface DealProps {
  shown: ShownDeal;
  onBack: () => void;
  onNote: () => void;
  onCalendar: () => void;
}

function Deal({ shown: { view, activities, setting }, onBack, onNote, onCalendar }: DealProps) {
  const { act, tell, asked, ask, save } = useDealActs(view, { onNote });
  useCommands({ 'calendar.open': onCalendar });
  const place = useRef<HTMLDivElement>(null);
  // The list that had the focus is gone: the keyboard goes on from here.
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  const [counting, setCounting] = useState<Counting>({ basis: 'calendar', clock: 'gross' });
  return (
    <>
      <DealHead view={view} onBack={onBack} onAct={ask} onNote={onNote} onCalendar={onCalendar} />
      <PageBody scroll>
        <div ref={place} className="kl-deal" tabIndex={-1}>
          <DealTitle view={view} onSave={save} />
          <StageSteps view={view} basis={counting.basis} />
          <TimelinePanel
            view={view}
            setting={setting}
            counting={counting}
            onCounting={setCounting}
            onCommand={tell}
            onAct={ask}
          />
          <VerdictsPanel deal={view.row.id} />
          <ForecastPanel key={view.row.id} deal={view.row.id} />
          <div className="kl-deal-columns">
            <FactsPanel fields={view.fields} signedOn={view.contracts.formal} onSave={save} />
            <div className="kl-deal-stack">
              <SlotsPanel fields={view.fields} onSave={save} />
              <NextStepsPanel view={view} act={act} onCommand={tell} />
            </div>
            <RecordTabs view={view} activities={activities} onAct={ask} onNote={onNote} />
          </div>
        </div>
      </PageBody>
      <DealStatus view={view} setting={setting} />
      {asked ? (
        <ActDialog view={view} setting={setting} asked={asked} act={act} onClose={() => ask(null)} />
      ) : null}
    </>
  );
}

function DealStatus({ view, setting }: { view: DealView; setting: CardSetting }) {
  const t = useText('deal');
  const formats = useFormats();
  const today = useToday();
  const { deal, touched } = view.row;
  const stamp = (at: { wall: number; actor: string }) => ({
    when: formats.dateTime(at.wall),
    actor: at.actor,
  });
  const estimated = setting.calendar.isEstimated(today, today);
  return (
    <StatusBar
      right={
        <span>{t(estimated ? 'status.estimated' : 'status.calendar', { year: today.slice(0, 4) })}</span>
      }
    >
      <span>{view.code}</span>
      {deal ? <span>{t('status.created', stamp(deal.born))}</span> : null}
      <span>{t('status.touched', stamp(touched))}</span>
    </StatusBar>
  );
}
