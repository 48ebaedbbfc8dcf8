import { Button } from 'antd';
import { everyDwell, type Spread } from '#domain/spread/spread';
import { EmptyState, useCommandRegistry, useToday } from '../../components';
import { datesText, periodOf } from '../../components/period';
import { useCounts } from '../../store/hooks';
import { useReview } from './review-context';
import { halfOf, isNarrowed } from './review-view';
import type { ReviewWords } from './review-words';

/** A period without anything timed says so and offers what helps. */
export function NothingTimed({ spread, words }: { spread: Spread; words: ReviewWords }) {
  const { t } = words;
  const { view, setView } = useReview();
  const commands = useCommandRegistry();
  const counts = useCounts();
  const noDeals = counts?.all === 0;
  const narrowed = isNarrowed(view);
  return (
    <EmptyState
      icon="chart"
      title={t('empty.title', { dates: datesText(spread.query) })}
      hint={t(noDeals ? 'empty.noDeals' : narrowed ? 'empty.narrowed' : 'empty.other')}
      actions={
        noDeals ? (
          <>
            <Button onClick={() => commands.run('import.open')}>{t('empty.import')}</Button>
            <Button onClick={() => commands.run('deal.new')}>{t('empty.newDeal')}</Button>
          </>
        ) : (
          <>
            {narrowed ? (
              <Button onClick={() => setView({ filter: everyDwell })}>{t('filter.clear')}</Button>
            ) : null}
            <LatestHalf spread={spread} words={words} />
          </>
        )
      }
    />
  );
}

/** Nothing finished, though something is open: says so above the charts. */
export function QuietPeriod({ spread, words }: { spread: Spread; words: ReviewWords }) {
  return (
    <p className="kl-rev-notice" role="status">
      <span>{words.t('empty.quiet')}</span>
      <LatestHalf spread={spread} words={words} />
    </p>
  );
}

/** Leads to the half-year in which the ledger has something. */
function LatestHalf({ spread, words: { t } }: { spread: Spread; words: ReviewWords }) {
  const { setView } = useReview();
  const today = useToday();
  if (spread.lastOn === null) return null;
  const last = halfOf(spread.lastOn);
  const { from } = periodOf(last, today);
  if (from === spread.query.from) return null;
  return (
    <Button size="small" onClick={() => setView({ period: last })}>
      {t('empty.last')} {datesText(periodOf(last, today))}
    </Button>
  );
}
