import { useState, type ReactNode } from 'react';
import { Blank } from '../../components';
import type { ReportWords } from './useReportWords';

export interface BarRow {
  key: string;
  name: string;
  count: number;
  amountWan: number;
  /** Percent; null = no base. */
  percent: number | null;
  picked: boolean;
  /** undefined = there is nothing to show. */
  onPick?: (() => void) | undefined;
}

interface BarTableProps {
  words: ReportWords;
  nameHead: string;
  percentHead: string;
  /** Growth has a sign, a share has none. */
  signed: boolean;
  ranked: boolean;
  rows: readonly BarRow[];
  total?: Omit<BarRow, 'key' | 'picked' | 'onPick'> | undefined;
  caption: ReactNode;
  /** More rows than this are folded away. */
  limit?: number;
}

/** A ranking as a table with bars: the bar is the amount, every name leads to its signings. */
export function BarTable(props: BarTableProps) {
  const { words, rows, total, limit = 16 } = props;
  const { t } = words;
  const [all, setAll] = useState(false);
  const longest = Math.max(...rows.map(({ amountWan }) => amountWan), 0);
  const folded = rows.length - limit;
  const shown = all || folded <= 1 ? rows : rows.slice(0, limit);
  return (
    <>
      <table className="kl-rep-table">
        <caption className="t3 sm">{props.caption}</caption>
        <thead>
          <tr>
            {props.ranked ? (
              <th className="is-rank">
                <span className="sr">{t('screen.table.rank')}</span>
              </th>
            ) : null}
            <th>{props.nameHead}</th>
            <th className="num">{t('screen.table.count')}</th>
            <th className="is-bar">
              <span className="sr">{t('screen.table.bar')}</span>
            </th>
            <th className="num">{words.unit}</th>
            <th className="num">{props.percentHead}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <tr key={row.key} className={row.picked ? 'is-picked' : ''}>
              {props.ranked ? <td className="num t3 is-rank">{index + 1}</td> : null}
              <td>
                <RowName row={row} t={t} />
              </td>
              <td className="num">{words.formats.integer(row.count)}</td>
              <td className="is-bar">
                <Bar share={longest > 0 ? row.amountWan / longest : 0} />
              </td>
              <td className="num b">
                <RowAmount row={row} words={words} />
              </td>
              <td className="num">
                <Percent value={row.percent} {...props} />
              </td>
            </tr>
          ))}
        </tbody>
        {total ? (
          <tfoot>
            <tr>
              {props.ranked ? <td /> : null}
              <td>{total.name}</td>
              <td className="num">{words.formats.integer(total.count)}</td>
              <td />
              <td className="num">{words.amount(total.amountWan)}</td>
              <td className="num">
                <Percent value={total.percent} {...props} />
              </td>
            </tr>
          </tfoot>
        ) : null}
      </table>
      {folded > 1 ? (
        <button type="button" className="kl-rep-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('screen.table.less', { count: limit }) : t('screen.table.more', { count: folded })}
        </button>
      ) : null}
    </>
  );
}

function RowName({ row, t }: { row: BarRow; t: ReportWords['t'] }) {
  if (!row.onPick) return <span>{row.name}</span>;
  return (
    <button
      type="button"
      className="kl-rep-name ell"
      aria-pressed={row.picked}
      title={t('screen.table.pick', { name: row.name })}
      onClick={row.onPick}
    >
      {row.name}
    </button>
  );
}

/** Nothing signed is 0; projects without any amount are no 0 either. */
function RowAmount({ row, words }: { row: BarRow; words: ReportWords }) {
  if (row.amountWan > 0) return words.amount(row.amountWan);
  if (row.count > 0) return <Blank reason={words.t('screen.list.noAmount')} inGrid />;
  return <span className="kl-rep-zero">0</span>;
}

/** Zero has no bar; anything more can be seen. */
function Bar({ share }: { share: number }) {
  if (share === 0) return null;
  return <i aria-hidden="true" style={{ width: `max(3px, ${(share * 100).toFixed(1)}%)` }} />;
}

function Percent({ value, words, signed }: { value: number | null; words: ReportWords; signed: boolean }) {
  if (value === null) return <Blank reason={words.t('screen.sentence.noBase')} inGrid />;
  if (value === 0 && !signed) return <span className="kl-rep-zero">0</span>;
  const digits = words.formats.decimal(Math.abs(value), 1);
  if (!signed) return digits;
  return `${value < 0 ? '−' : '+'}${digits}`;
}
