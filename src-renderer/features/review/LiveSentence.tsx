import type { SpanSpread, Spread } from '#domain/spread/spread';
import type { Drill, DrillKind } from './drill';
import type { ReviewWords } from './review-words';

interface LiveSentenceProps {
  spread: Spread;
  span: SpanSpread;
  words: ReviewWords;
  onDrill: (drill: Drill) => void;
}

/** The span in one line, for a report read aloud: median, the year before, how many, inside, open. */
export function LiveSentence({ spread, span, words, onDrill }: LiveSentenceProps) {
  const { t, formats } = words;
  const { count, contract } = spread.query;
  const { figures, previous, change } = span.all;
  const [mark] = span.marks;
  const link = (kind: DrillKind, text: string) => (
    <button type="button" onClick={() => onDrill({ span: span.span, group: undefined, kind })}>
      {text}
    </button>
  );
  return (
    <p className="kl-rev-live">
      <b>
        {words.span(span.span, contract)} ·{' '}
        {figures.p50 === null ? (
          t(figures.n === 0 ? 'row.none' : 'row.thin')
        ) : (
          <>
            {t('row.median')} {link('finished', words.days(figures.p50, count))}
          </>
        )}
      </b>
      <span>
        {t('state.before')} {previous?.p50 == null ? '—' : link('before', words.days(previous.p50, count))}
        {change === null ? '' : ` · ${words.change(change)}`}
      </span>
      <span>
        {t('state.finished')} {link('finished', formats.integer(figures.n))}
        {figures.open > 0 ? (
          <>
            {' '}
            · {t('state.open')} {link('open', formats.integer(figures.open))}
          </>
        ) : null}
      </span>
      {mark ? (
        <span>
          {words.mark(mark)} · {link('inside', formats.integer(mark.inside))} {t('mark.insideUnit')}
        </span>
      ) : null}
    </p>
  );
}
