import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import type { PeriodSummary, SummaryRow } from '#domain/reporting/period-summary';
import { FilterChip, Panel } from '../../components';
import { LIST_COLUMNS } from './list-columns';
import { narrowRows, type Narrowing } from './narrow-rows';
import { tierName } from './BreakdownPanels';
import { SigningRow } from './SigningRow';
import { useListScroll } from './useListScroll';
import type { ReportWords } from './useReportWords';

interface SigningListProps {
  summary: PeriodSummary;
  words: ReportWords;
  /** Benchmark names by id, in the current language. */
  benchmarks: ReadonlyMap<string, string>;
  narrowing: Narrowing | null;
  onWiden: () => void;
  onOpenDeal: (deal: string) => void;
}

/** The signings behind the figures, largest first: one focus, moved by arrows; Enter opens the deal. */
export function SigningList(props: SigningListProps) {
  const { summary, words, narrowing } = props;
  const { t } = words;
  const rows = useMemo(() => narrowRows(summary.rows, narrowing), [summary, narrowing]);
  return (
    <Panel
      className="kl-rep-list"
      title={t('screen.list.title')}
      note={t('screen.list.note', { count: rows.length })}
      actions={
        <>
          {narrowing ? <FilterChip label={narrowingText(narrowing, words)} onRemove={props.onWiden} /> : null}
          <span className="t3 sm">{t('screen.list.keys')}</span>
        </>
      }
    >
      <Rows {...props} rows={rows} />
      <p className="kl-rep-note t3 sm">{words.basis(summary)}</p>
    </Panel>
  );
}

function Rows({ rows, words, benchmarks, onOpenDeal }: SigningListProps & { rows: readonly SummaryRow[] }) {
  const { t } = words;
  const id = useId();
  const [wanted, setActive] = useState(0);
  const active = Math.min(wanted, rows.length - 1);
  const { list, virtualizer, top, page, show } = useListScroll(rows.length, active);
  const shared = useMemo(() => sharedBenchmark(rows, benchmarks), [rows, benchmarks]);
  const open = () => {
    const row = rows[active];
    if (row) onOpenDeal(row.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = movedTo(event.key, active, rows.length, page);
    if (next !== null) {
      setActive(next);
      show(next);
    } else if (event.key === 'Enter') open();
    else return;
    event.preventDefault();
  };
  return (
    <div
      role="grid"
      className="kl-rep-grid"
      data-signings
      tabIndex={0}
      aria-label={t('screen.list.label', { count: rows.length })}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
      onKeyDown={onKeyDown}
    >
      <ListHead words={words} benchmark={shared} />
      <div ref={list} role="rowgroup" className="kl-rep-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => (
          <SigningRow
            key={item.key}
            id={`${id}-${item.index}`}
            index={item.index}
            row={rows[item.index]!}
            top={item.start - top}
            active={item.index === active}
            words={words}
            benchmarks={shared === null ? benchmarks : null}
            onSelect={() => setActive(item.index)}
            onOpen={() => onOpenDeal(rows[item.index]!.id)}
          />
        ))}
      </div>
    </div>
  );
}

function ListHead({ words, benchmark }: { words: ReportWords; benchmark: string | null }) {
  const { t } = words;
  return (
    <div role="rowgroup" className="kl-rep-head">
      <div role="row" aria-rowindex={1} className="kl-rep-row">
        {LIST_COLUMNS.map(({ id, end, unit }) => (
          <div key={id} role="columnheader" className={end ? 'is-end' : ''}>
            {id === 'index' ? '#' : t(`screen.list.column.${id}`)}
            {unit === 'amount' ? <small>{words.unit}</small> : null}
            {id === 'verdict' && benchmark ? (
              <small className="ell" title={benchmark}>
                {benchmark}
              </small>
            ) : null}
            {unit === 'days' ? <small>{t('screen.list.unit.days')}</small> : null}
          </div>
        ))}
      </div>
    </div>
  );
}

/** What all rows are measured against, said once in the head; null = the rows say it themselves. */
function sharedBenchmark(
  rows: readonly SummaryRow[],
  benchmarks: ReadonlyMap<string, string>,
): string | null {
  const ids = new Set(rows.flatMap(({ verdict }) => (verdict ? [verdict.benchmark] : [])));
  const [id] = ids;
  return ids.size === 1 && id !== undefined ? (benchmarks.get(id) ?? id) : null;
}

function movedTo(key: string, active: number, rows: number, page: number): number | null {
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -rows, End: rows }[key];
  return step === undefined || rows === 0 ? null : Math.max(0, Math.min(rows - 1, active + step));
}

function narrowingText(narrowing: Narrowing, words: ReportWords): string {
  const { t } = words;
  if (narrowing.by === 'tier') return `${tierName(words, narrowing.fromWan, narrowing.toWan)} ${words.unit}`;
  return narrowing.name === '—' ? t('screen.table.notRecorded') : narrowing.name;
}
