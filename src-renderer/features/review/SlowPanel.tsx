import { useState } from 'react';
import { SLOWEST, type SlowDwell } from '#domain/spread/slowest';
import type { SpanSpread, SpreadQuery } from '#domain/spread/spread';
import { Panel, Segmented } from '../../components';
import { CopyTable } from './CopyTable';
import { slowTable } from './review-tables';
import type { ReviewWords } from './review-words';

interface SlowPanelProps {
  span: SpanSpread;
  query: SpreadQuery;
  words: ReviewWords;
  onOpen: (deal: string) => void;
}

type Which = 'all' | 'finished' | 'open';

/** The slowest ten of a span, finished and open, and why. */
export function SlowPanel({ span, query, words, onOpen }: SlowPanelProps) {
  const { t } = words;
  const [which, setWhich] = useState<Which>('all');
  const slow = pick(span, which, query);
  const name = words.span(span.span, query.contract);
  return (
    <Panel
      title={t('panel.slow')}
      note={name}
      actions={
        <>
          <Segmented<Which>
            label={t('slow.filter')}
            value={which}
            options={[
              { value: 'all', label: t('slow.all') },
              { value: 'finished', label: t('state.finished') },
              { value: 'open', label: t('state.open') },
            ]}
            onChange={setWhich}
          />
          <CopyTable name={t('panel.slow')} table={() => slowTable(slow, query.count, words)} />
        </>
      }
    >
      {slow.length === 0 ? (
        <p className="kl-rev-note t3">{t('slow.none')}</p>
      ) : (
        <ol className="kl-rev-slow">
          {slow.map((each) => (
            <SlowRow key={each.dwell.deal} slow={each} query={query} words={words} onOpen={onOpen} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

function pick({ slowest }: SpanSpread, which: Which, { count }: SpreadQuery): readonly SlowDwell[] {
  if (which !== 'all') return slowest[which];
  return [...slowest.finished, ...slowest.open]
    .sort((a, b) => b.dwell[count] - a.dwell[count])
    .slice(0, SLOWEST);
}

interface SlowRowProps {
  slow: SlowDwell;
  query: SpreadQuery;
  words: ReviewWords;
  onOpen: (deal: string) => void;
}

function SlowRow({ slow, query: { count }, words, onOpen }: SlowRowProps) {
  const { t } = words;
  const { dwell } = slow;
  return (
    <li>
      <button type="button" onClick={() => onOpen(dwell.deal)}>
        <span className={`kl-rev-mark is-${dwell.state}`} aria-hidden="true" />
        <span className="b ell">{dwell.title}</span>
        <span className="kl-rev-slowdays">
          <b>{words.days(dwell[count], count)}</b>
          {dwell.state === 'open' ? <i>{t('state.open')}</i> : null}
        </span>
        <span className="sm t2">
          {t(`slow.${dwell.state === 'open' ? 'since' : 'between'}`, { from: dwell.from, to: dwell.to })} ·{' '}
          {words.why(slow, count)}
        </span>
      </button>
    </li>
  );
}
