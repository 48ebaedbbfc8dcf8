import { err, fault, ok, type Result } from '../result';
import type { Money } from './money';

/** 元 in one unit of each name, both scripts. */
const UNITS: Readonly<Record<string, number>> = { 元: 1, 萬: 1e4, 万: 1e4, 億: 1e8, 亿: 1e8 };
const UNIT = '(億|亿|萬|万)?元?(?:人民幣|人民币)?';
const NUMBER = '(\\d+(?:\\.\\d+)?)';
const single = new RegExp(
  `^(約|约|近|≈|~)?(不低於|不低于|不少於|不少于|≥|>=)?${NUMBER}${UNIT}(以上|左右|起)?$`,
  'u',
);
const range = new RegExp(`^${NUMBER}${UNIT}[-–—~至到]${NUMBER}${UNIT}$`, 'u');

/** How offices write that an amount is not there. */
const BLANK = /^(?:|[-–—/]+|無|无|待定|未定|不詳|不详|暫無|暂无)$/u;

export type AmountUnit = '元' | '萬' | '億';

/**
 * An amount as offices write it: 5億元, 17930萬元, ３．５５億, 1,200万, 約5億, 不低於50億元, 5–6億元 (counted at the
 * lower bound). `unit` is the column's own unit for texts that name none. Exact to the 元, from the digits; null = the
 * cell says that there is no amount. Fault `workspace.amountUnreadable`.
 */
export function parseMoney(text: string, unit: AmountUnit | null): Result<Money | null> {
  const tidy = text.normalize('NFKC').replace(/[\s,，]/gu, '');
  if (BLANK.test(tidy)) return ok(null);
  const unreadable = err(fault('workspace.amountUnreadable', { value: text }));
  const one = single.exec(tidy);
  if (one) {
    const [, about, least, digits, named, after] = one;
    const yuan = toYuan(digits!, named ?? (tidy.includes('元') && !named ? '元' : unit));
    if (yuan === null) return unreadable;
    const qualifier =
      least || after === '以上' || after === '起' ? 'atLeast' : about || after ? 'approx' : 'exact';
    return ok(money(yuan, qualifier, null, text));
  }
  const two = range.exec(tidy);
  if (!two) return unreadable;
  const [, low, lowUnit, high, highUnit] = two;
  const upperUnit = highUnit ?? lowUnit ?? (tidy.endsWith('元') ? '元' : unit);
  const [from, to] = [toYuan(low!, lowUnit ?? upperUnit), toYuan(high!, upperUnit)];
  return from === null || to === null || to < from ? unreadable : ok(money(from, 'range', to, text));
}

const money = (
  yuan: number,
  qualifier: Money['qualifier'],
  upperYuan: number | null,
  text: string,
): Money => ({
  yuan,
  qualifier,
  upperYuan,
  text: text.trim(),
  currency: 'CNY',
  rate: null,
  rateOn: null,
});

/** From the decimal digits, never through a float; a fraction of a 元 is rounded half up. null: no unit, or too large. */
function toYuan(digits: string, unit: string | null): number | null {
  const size = unit === null ? undefined : UNITS[unit];
  if (size === undefined) return null;
  const [whole = '', fraction = ''] = digits.split('.');
  const places = Math.round(Math.log10(size));
  const shifted = BigInt(whole + fraction.padEnd(places, '0').slice(0, places));
  const round = Number(fraction[places] ?? '0') >= 5 ? 1n : 0n;
  const yuan = shifted + round;
  return yuan <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(yuan) : null;
}
