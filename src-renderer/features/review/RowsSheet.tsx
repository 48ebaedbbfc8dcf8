import { Button } from 'antd';
import { useState } from 'react';
import type { Dwell } from '#domain/spread/span';
import type { Spread } from '#domain/spread/spread';
import { Segmented, Sheet } from '../../components';
import { useSpread } from '../../store/hooks';
import { CopyTable } from './CopyTable';
import {
  DRILL_KINDS,
  dwellsOf,
  insideOf,
  leftDealsOf,
  rowOf,
  spanOf,
  type Drill,
  type DrillKind,
} from './drill';
import { dwellsTable } from './review-tables';
import type { ReviewWords } from './review-words';

/** Rows listed at once; more are one press away. */
const PAGE = 100;

interface RowsSheetProps {
  spread: Spread;
  drill: Drill;
  words: ReviewWords;
  onDrill: (drill: Drill | null) => void;
  onOpen: (deal: string) => void;
}

interface Listed {
  deal: string;
  title: string;
  /** Days, or why there are none. */
  figure: string;
  when: string;
}

/** The rows a figure came from, beside the chart; the other rows of the same group are one press away. */
export function RowsSheet({ spread, drill, words, onDrill, onOpen }: RowsSheetProps) {
  const { t } = words;
  const { query } = spread;
  const before = useSpread({ ...query, ...spread.previous, spans: [drill.span] });
  const [shown, setShown] = useState(PAGE);
  const lists = listsOf(spread, before, drill, words);
  const kind = lists[drill.kind] ? drill.kind : 'finished';
  const list = lists[kind] ?? { rows: [], dwells: null };
  const span = words.span(drill.span, query.contract);
  const name = drill.group === undefined ? span : words.group(query.by, drill.group);
  return (
    <Sheet
      title={name}
      eyebrow={drill.group === undefined ? t('sheet.all') : span}
      actions={
        list.dwells ? (
          <CopyTable name={name} table={() => dwellsTable(list.dwells ?? [], words)} />
        ) : undefined
      }
      onClose={() => onDrill(null)}
    >
      <p className="kl-rev-basis sm t3">
        {drill.span === 'event'
          ? words.eventBasis(spread)
          : words.basis(kind === 'before' ? { ...query, ...spread.previous } : query)}
      </p>
      <Segmented<DrillKind>
        label={t('sheet.which')}
        value={kind}
        options={DRILL_KINDS.flatMap((value) => {
          const those = lists[value];
          return those
            ? [{ value, label: `${t(`state.${value}`)} ${words.formats.integer(those.rows.length)}` }]
            : [];
        })}
        onChange={(value) => {
          setShown(PAGE);
          onDrill({ ...drill, kind: value });
        }}
      />
      {list.rows.length === 0 ? <p className="kl-rev-note t3">{t('sheet.empty')}</p> : null}
      <ul className="kl-rev-rows">
        {list.rows.slice(0, shown).map((row) => (
          <li key={row.deal}>
            <button type="button" onClick={() => onOpen(row.deal)}>
              <span className="ell">{row.title}</span>
              <b className="nw">{row.figure}</b>
              <span className="sm t3">{row.when}</span>
            </button>
          </li>
        ))}
      </ul>
      {list.rows.length > shown ? (
        <Button type="link" onClick={() => setShown(shown + PAGE)}>
          {t('sheet.more', { count: Math.min(PAGE, list.rows.length - shown) })}
        </Button>
      ) : null}
    </Sheet>
  );
}

type Lists = Partial<Record<DrillKind, { rows: readonly Listed[]; dwells: readonly Dwell[] | null }>>;

/** Every kind of rows the group has; kinds without any are not offered. */
function listsOf(spread: Spread, before: Spread | undefined, drill: Drill, words: ReviewWords): Lists {
  const span = spanOf(spread, drill.span);
  if (!span) return {};
  const row = rowOf(span, drill.group);
  const finished = dwellsOf(span, row, 'finished');
  const { count } = spread.query;
  const listed = (dwells: readonly Dwell[]) => ({
    dwells,
    rows: dwells.toReversed().map((dwell) => ({
      deal: dwell.deal,
      title: dwell.title,
      figure: words.days(dwell[count], count),
      when: `${dwell.from} → ${dwell.to}`,
    })),
  });
  const given = (dwells: readonly Dwell[]) => (dwells.length > 0 ? listed(dwells) : undefined);
  const left = drill.group === undefined ? leftDealsOf(span) : [];
  const isThen = before?.query.from === spread.previous.from && before.query.to === spread.previous.to;
  const then = isThen ? spanOf(before, drill.span) : undefined;
  const lists = {
    finished: listed(finished),
    open: given(dwellsOf(span, row, 'open')),
    withdrawn: given(dwellsOf(span, row, 'withdrawn')),
    inside: given(insideOf(finished, span.marks[0])),
    before: then ? given(dwellsOf(then, rowOf(then, drill.group), 'finished')) : undefined,
    leftOut:
      left.length > 0
        ? {
            dwells: null,
            rows: left.map(({ deal, title, why }) => ({ deal, title, figure: '—', when: words.left(why) })),
          }
        : undefined,
  };
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined));
}
