import type { Money } from '../money/money';
import { parseMoney as parseAmount } from '../money/parse-money';
import { err, fault, ok, type Result } from '../result';
import { isPlainDate, type PlainDate } from '../timing/plain-date';

/** A cell's amount; a text that says there is none is for the caller to see as a blank first. */
export function parseMoney(text: string): Result<Money> {
  const parsed = parseAmount(text, null);
  if (!parsed.ok) return parsed;
  return parsed.value === null ? err(fault('workspace.amountUnreadable', { value: text })) : ok(parsed.value);
}

/** 2018-07-21, 2018.07.21, 2018/7/21, 2018年7月21日. */
export function parseOfficeDate(text: string): Result<PlainDate> {
  const match = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u.exec(
    text.normalize('NFKC').replace(/\s/gu, ''),
  );
  const [, year = '', month = '', day = ''] = match ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(iso) ? ok(iso) : err(fault('workspace.dateUnreadable', { value: text }));
}
