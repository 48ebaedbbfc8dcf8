import { Button } from 'antd';
import type { PeriodSummary } from '#domain/reporting/period-summary';
import { EmptyState, useCommandRegistry } from '../../components';
import { useCounts } from '../../store/hooks';
import { datesText } from '../../components/period';
import { everySigning, isNarrowed, type ReportView } from './report-view';
import type { ReportWords } from './useReportWords';

interface NoSigningsProps {
  summary: PeriodSummary;
  view: ReportView;
  words: ReportWords;
  onView: (view: ReportView) => void;
}

/** A period without signings says so and offers what helps: other filters, another period, or the first deals. */
export function NoSignings({ summary, view, words, onView }: NoSigningsProps) {
  const { t } = words;
  const counts = useCounts();
  const commands = useCommandRegistry();
  const narrowed = isNarrowed(view.filters);
  const noDeals = counts?.all === 0;
  const hint = noDeals ? 'noDeals' : narrowed ? 'narrowed' : 'otherPeriod';
  return (
    <EmptyState
      icon="reports"
      title={t('screen.empty.title', { dates: datesText(summary.period) })}
      hint={t(`screen.empty.${hint}`)}
      actions={
        noDeals ? (
          <>
            <Button onClick={() => commands.run('import.open')}>{t('screen.empty.import')}</Button>
            <Button onClick={() => commands.run('deal.new')}>{t('screen.empty.newDeal')}</Button>
          </>
        ) : (
          <>
            {narrowed ? (
              <Button onClick={() => onView({ ...view, filters: everySigning })}>
                {t('screen.filter.clear')}
              </Button>
            ) : null}
            {(['lastHalf', 'thisYear', 'lastYear'] as const).map((preset) =>
              view.period.preset === preset ? null : (
                <Button key={preset} onClick={() => onView({ ...view, period: { preset } })}>
                  {t(`screen.period.preset.${preset}`)}
                </Button>
              ),
            )}
            <Button onClick={() => commands.run('view.ledger')}>{t('screen.empty.toLedger')}</Button>
          </>
        )
      }
    />
  );
}
