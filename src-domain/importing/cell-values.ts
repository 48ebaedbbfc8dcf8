import type { Money } from '../money/money';
import { err, fault, ok, type Result } from '../result';
import { isPlainDate, type PlainDate } from '../timing/plain-date';

const AMOUNT = /^(約|约)?(\d{1,12})(?:\.(\d{1,8}))?(億元|亿元|萬元|万元|元)$/u;

/** 5億元, 約4.7304億元, 17930萬元, ３．５５億元. */
export function parseMoney(text: string): Result<Money> {
  const match = AMOUNT.exec(text.normalize('NFKC').replace(/[\s,]/gu, ''));
  if (!match) return err(fault('timing.unreadableAmount'));
  const [, about, whole = '', fraction = '', unit = ''] = match;
  const places = /[億亿]/u.test(unit) ? 8 : /[萬万]/u.test(unit) ? 4 : 0;
  const yuan = Number(`${whole}.${fraction}e${places}`);
  return ok({
    yuan: Math.round(yuan),
    qualifier: about ? 'approx' : 'exact',
    upperYuan: null,
    text: text.trim(),
    currency: 'CNY',
    rate: null,
    rateOn: null,
  });
}

/** 2018-07-21, 2018.07.21, 2018/7/21, 2018年7月21日. */
export function parseOfficeDate(text: string): Result<PlainDate> {
  const match = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u.exec(
    text.normalize('NFKC').replace(/\s/gu, ''),
  );
  const [, year = '', month = '', day = ''] = match ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(iso) ? ok(iso) : err(fault('timing.unreadableDate'));
}
