import type { PeriodSummary } from '#domain/reporting/period-summary';
import { Panel } from '../../components';
import { isSameNarrowing, type Narrowing } from './narrow-rows';
import type { ReportWords } from './useReportWords';

interface TagPanelProps {
  summary: PeriodSummary;
  words: ReportWords;
  narrowing: Narrowing | null;
  onPick: (narrowing: Narrowing) => void;
}

/** How many of the signings carry each tag; one project can carry several, so they do not add up. */
export function TagPanel({ summary, words, narrowing, onPick }: TagPanelProps) {
  const { t } = words;
  return (
    <Panel title={t('screen.table.tags')}>
      {summary.tags.length === 0 ? (
        <p className="kl-rep-note t3 sm">{t('screen.table.noTags')}</p>
      ) : (
        <ul className="kl-rep-tags">
          {summary.tags.map(({ name, count }) => {
            const pick: Narrowing = { by: 'tag', name };
            return (
              <li key={name}>
                <button
                  type="button"
                  aria-pressed={isSameNarrowing(narrowing, pick)}
                  title={t('screen.table.pick', { name })}
                  onClick={() => onPick(pick)}
                >
                  {name} <b>{words.formats.integer(count)}</b>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <p className="kl-rep-note t3 sm">{words.basis(summary)}</p>
    </Panel>
  );
}
