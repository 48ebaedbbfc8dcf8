import { useEffect, useMemo, useRef, useState } from 'react';
import type { PeriodSummary } from '#domain/reporting/period-summary';
import { PageBody, StatusBar, useToday } from '../../components';
import { useLanguage } from '../../i18n';
import { useStoreStatus, useSummary } from '../../store/hooks';
import { BreakdownPanels } from './BreakdownPanels';
import { LiveSentence } from './LiveSentence';
import { isSameNarrowing, type Narrowing } from './narrow-rows';
import { NoSignings } from './NoSignings';
import { useReport } from './report-context';
import { queryOf } from './report-view';
import { ReportFilterBar } from './ReportFilterBar';
import { SigningList } from './SigningList';
import { useReportWords } from './useReportWords';
import { useYearBefore } from './useYearBefore';

/** The period summary, live: sentence, rankings and list from one answer of the store. */
export function SummaryView({ onOpenDeal }: { onOpenDeal: (deal: string) => void }) {
  const { view, setView } = useReport();
  const words = useReportWords();
  const query = queryOf(view, useToday());
  const summary = useSummary(query);
  return (
    <>
      <PageBody scroll>
        <div className="kl-rep">
          <ReportFilterBar view={view} words={words} onView={setView} />
          {summary ? <Figures summary={summary} onOpenDeal={onOpenDeal} /> : null}
        </div>
      </PageBody>
      <SummaryStatus />
    </>
  );
}

interface FiguresProps {
  summary: PeriodSummary;
  onOpenDeal: (deal: string) => void;
}

function Figures({ summary, onOpenDeal }: FiguresProps) {
  const { view, setView } = useReport();
  const words = useReportWords();
  const before = useYearBefore(summary);
  const benchmarks = useBenchmarkNames(summary);
  const { narrowing, narrow, list } = useNarrowing(JSON.stringify([summary.period, summary.filters]));
  const pick = (wanted: Narrowing) => narrow(isSameNarrowing(narrowing, wanted) ? null : wanted);
  return (
    <>
      <LiveSentence
        summary={summary}
        words={words}
        onShowRows={narrow}
        onShowPeriod={(period) => setView({ ...view, period: { preset: 'custom', ...period } })}
      />
      {summary.rows.length === 0 ? (
        <NoSignings summary={summary} view={view} words={words} onView={setView} />
      ) : (
        <>
          <BreakdownPanels
            summary={summary}
            before={before}
            words={words}
            narrowing={narrowing}
            onPick={pick}
          />
          <div ref={list}>
            <SigningList
              summary={summary}
              words={words}
              benchmarks={benchmarks}
              narrowing={narrowing}
              onWiden={() => narrow(null)}
              onOpenDeal={onOpenDeal}
            />
          </div>
        </>
      )}
    </>
  );
}

/** What a pressed figure shows in the list; another question shows all again. */
function useNarrowing(question: string) {
  const [held, setHeld] = useState<{ question: string; narrowing: Narrowing | null }>();
  const list = useRef<HTMLDivElement>(null);
  const narrowing = held?.question === question ? held.narrowing : null;
  const narrow = (wanted: Narrowing | null) => setHeld({ question, narrowing: wanted });
  useEffect(() => {
    if (!held) return;
    list.current?.scrollIntoView({ block: 'start' });
    list.current?.querySelector<HTMLElement>('[data-signings]')?.focus({ preventScroll: true });
  }, [held]);
  return { narrowing, narrow, list };
}

/** The benchmarks of the verdicts, by the names they had when the figures were taken. */
function useBenchmarkNames({ rows }: PeriodSummary): ReadonlyMap<string, string> {
  const language = useLanguage();
  return useMemo(
    () =>
      new Map(
        rows.flatMap(({ verdict }) =>
          verdict ? [[verdict.benchmark, verdict.definition.name[language]] as const] : [],
        ),
      ),
    [rows, language],
  );
}

function SummaryStatus() {
  const { t, formats } = useReportWords();
  const { revision } = useStoreStatus();
  return (
    <StatusBar>
      <span>{t('screen.status.revision', { revision: formats.integer(revision) })}</span>
      <span>{t('screen.status.counting')}</span>
    </StatusBar>
  );
}
