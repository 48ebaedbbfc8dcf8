import type { PeriodSummary, YearOnYear } from '#domain/reporting/period-summary';
import { LinkedText, type FigureLink } from './LinkedText';
import type { Narrowing } from './narrow-rows';
import { datesText, type Period } from '../../components/period';
import { figureParams, type ReportWords } from './useReportWords';

/** The tag the bulletin counts (S5). */
const REPORTED_TAG = '四新四化';

interface LiveSentenceProps {
  summary: PeriodSummary;
  words: ReportWords;
  /** null = all of them. */
  onShowRows: (narrowing: Narrowing | null) => void;
  onShowPeriod: (period: Period) => void;
}

/** The bulletin's own sentence, live: signings, then funds in place apart from them (S3, S4, S5). */
export function LiveSentence(props: LiveSentenceProps) {
  const { summary, words } = props;
  const { t } = words;
  const tagged = summary.tags.find(({ name }) => name === REPORTED_TAG);
  return (
    <section className="kl-rep-live" aria-label={t('screen.sentence.label')} aria-live="polite">
      <p className="kl-rep-big">
        <Signings {...props} />
      </p>
      <div className="kl-rep-small">
        <p>
          <Funds {...props} />
        </p>
        {tagged ? (
          <p>
            <LinkedText
              text={t('screen.sentence.tagged', {
                tag: tagged.name,
                count: tagged.count,
                figure: words.formats.integer(tagged.count),
              })}
              links={[
                {
                  name: t('screen.sentence.showTagged', { tag: tagged.name }),
                  act: () => props.onShowRows({ by: 'tag', name: tagged.name }),
                },
              ]}
            />
          </p>
        ) : null}
        <Previous {...props} />
      </div>
    </section>
  );
}

function Signings({ summary, words, onShowRows, onShowPeriod }: LiveSentenceProps) {
  const { t } = words;
  const rows: FigureLink =
    summary.rows.length > 0 ? { name: t('screen.sentence.showRows'), act: () => onShowRows(null) } : null;
  const text = t('screen.sentence.main', {
    signed: t(`screen.sentence.signed.${summary.filters.contract}`),
    what: words.what(summary.filters),
    ...figureParams(words, summary),
    ...growthParams(words, summary.yoy),
  });
  const back = previousLink(words, summary, onShowPeriod);
  return <LinkedText text={text} links={[rows, rows, ...growthLinks(words, summary.yoy, back)]} />;
}

function Funds({ summary, words, onShowPeriod }: LiveSentenceProps) {
  const { t } = words;
  const { funds } = summary;
  const back = previousLink(words, summary, onShowPeriod);
  const text = t(funds.minWan > 0 ? 'screen.sentence.funds' : 'screen.sentence.fundsAny', {
    min: words.threshold(funds.minWan),
    ...figureParams(words, funds),
    ...growthParams(words, funds.yoy),
  });
  return (
    <>
      <LinkedText text={text} links={[null, null, ...growthLinks(words, funds.yoy, back)]} />
      {(['preliminary', 'verified'] as const).map((status) =>
        funds[status].count > 0 ? (
          <span key={status} className="kl-chip kl-rep-status">
            <span>
              <LinkedText
                text={t(`screen.sentence.${status}`, figureParams(words, funds[status]))}
                links={[]}
              />
            </span>
          </span>
        ) : null,
      )}
    </>
  );
}

function Previous({ summary, words, onShowPeriod }: LiveSentenceProps) {
  const { previous, funds } = summary;
  if (!previous) return null;
  const before = funds.previous ?? { count: 0, amountWan: 0 };
  const text = words.t('screen.sentence.previous', {
    ...figureParams(words, previous),
    fundsCount: words.formats.integer(before.count),
    fundsAmount: words.spoken(before.amountWan),
  });
  const link = previous.count > 0 ? previousLink(words, summary, onShowPeriod) : null;
  return (
    <p className="t3">
      <LinkedText text={text} links={[link, link, null, null]} />
    </p>
  );
}

const growthParams = ({ formats }: ReportWords, { countPct, amountPct }: YearOnYear) => ({
  countPct: formats.signedPercent(countPct),
  amountPct: formats.signedPercent(amountPct),
});

/** Growth leads to what it is measured against; without a base it says so. */
function growthLinks({ t }: ReportWords, yoy: YearOnYear, back: FigureLink): FigureLink[] {
  const none: FigureLink = { blank: t('screen.sentence.noBase') };
  return [yoy.countPct === null ? none : back, yoy.amountPct === null ? none : back];
}

function previousLink(
  { t }: ReportWords,
  { previous }: PeriodSummary,
  onShowPeriod: (period: Period) => void,
): FigureLink {
  if (!previous) return null;
  const { from, to } = previous;
  return {
    name: t('screen.sentence.showPrevious', { dates: datesText(previous) }),
    act: () => onShowPeriod({ from, to }),
  };
}
