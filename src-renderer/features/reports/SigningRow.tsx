import type { SummaryRow } from '#domain/reporting/period-summary';
import { Blank, Verdict } from '../../components';
import { useText } from '../../i18n';
import { LIST_COLUMNS, type ListColumn } from './list-columns';
import type { ReportWords } from './useReportWords';

interface SigningRowProps {
  id: string;
  index: number;
  row: SummaryRow;
  /** Pixels below the first row. */
  top: number;
  active: boolean;
  words: ReportWords;
  /** null = the head names the one benchmark of all rows. */
  benchmarks: ReadonlyMap<string, string> | null;
  onSelect: () => void;
  onOpen: () => void;
}

/** One signing; a click chooses it, a double click or Enter opens the deal. */
export function SigningRow(props: SigningRowProps) {
  const { id, index, row, active } = props;
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={active}
      data-deal={row.id}
      className={`kl-rep-row${active ? ' is-active' : ''}`}
      style={{ transform: `translateY(${props.top}px)` }}
      onClick={props.onSelect}
      onDoubleClick={props.onOpen}
    >
      {LIST_COLUMNS.map((column) => (
        <div key={column.id} role="gridcell" className={cellClass(column)}>
          <Cell column={column.id} {...props} />
        </div>
      ))}
    </div>
  );
}

const cellClass = ({ id, end }: ListColumn): string =>
  [end ? 'is-end' : '', id === 'index' ? 't3' : '', id === 'title' ? 'b' : ''].filter(Boolean).join(' ');

function Cell({ column, index, row, words, benchmarks }: SigningRowProps & { column: ListColumn['id'] }) {
  const { t, formats } = words;
  switch (column) {
    case 'index':
      return index + 1;
    case 'title':
      return <span title={row.title}>{row.title}</span>;
    case 'amount':
      return row.amountWan === null ? (
        <Blank reason={t('screen.list.noAmount')} inGrid />
      ) : (
        words.amount(row.amountWan)
      );
    case 'days':
    case 'workingDays': {
      const days = row[column];
      return days === null ? <Blank reason={t('screen.list.noVisit')} inGrid /> : formats.integer(days);
    }
    case 'visitOn':
      return row.visitOn ?? <Blank reason={t('screen.list.noVisit')} inGrid />;
    case 'signedOn':
      return row.signedOn;
    case 'verdict':
      return <RowVerdict row={row} words={words} benchmarks={benchmarks} />;
    default:
      return row[column] ?? <Blank reason={t('screen.list.noValue')} inGrid />;
  }
}

/** "在內 · 新松": state in words, and what it was measured against. */
function RowVerdict({ row, words, benchmarks }: Pick<SigningRowProps, 'row' | 'words' | 'benchmarks'>) {
  const common = useText('common');
  if (!row.verdict) return <Blank reason={words.t('screen.list.noValue')} inGrid />;
  const { state, benchmark } = row.verdict;
  if (!benchmarks) return <Verdict state={state} />;
  const name = benchmarks.get(benchmark) ?? benchmark;
  return (
    <span title={name}>
      <Verdict state={state}>
        {words.t('screen.list.verdict', { state: common(`verdict.${state}`), benchmark: name })}
      </Verdict>
    </span>
  );
}
