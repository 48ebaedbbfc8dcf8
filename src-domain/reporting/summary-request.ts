import { CONTRACTS, type Contract } from '../records/deal';
import { err, fault, ok, type Result } from '../result';
import { readDateEntry } from '../timing/date-entry';
import type { PlainDate } from '../timing/plain-date';
import type { SummaryQuery } from './period-summary';
import { originClassOf, originWord } from './summary-figures';

/** A summary's filters as texts, from the command line. */
export interface SummaryWords {
  from: string | undefined;
  to: string | undefined;
  origin: readonly string[];
  minWan: string | undefined;
  contract: string | undefined;
  fundsMinWan: string | undefined;
  county: readonly string[];
  industry: readonly string[];
}

const CONTRACT_WORDS: Readonly<Record<string, Contract>> = {
  意向: 'intent',
  框架: 'framework',
  正式: 'formal',
  正式合同: 'formal',
};

/** 5000 萬元: the threshold of funds in place the offices use (S4). */
export const DEFAULT_FUNDS_MIN_WAN = 5000;

export function parseSummaryWords(words: SummaryWords, today: PlainDate): Result<SummaryQuery> {
  const from = readDate(words.from, today, '--from');
  if (!from.ok) return from;
  const to = readDate(words.to, today, '--to');
  if (!to.ok) return to;
  if (to.value < from.value) return err(fault('reports.periodBackwards', { from: from.value, to: to.value }));
  const minWan = readWan(words.minWan, 0, '--min-wan');
  if (!minWan.ok) return minWan;
  const fundsMinWan = readWan(words.fundsMinWan, DEFAULT_FUNDS_MIN_WAN, '--funds-min-wan');
  if (!fundsMinWan.ok) return fundsMinWan;
  const contract = readContract(words.contract);
  if (!contract.ok) return contract;
  const origin: string[] = [];
  for (const word of words.origin) {
    const code = originClassOf(word);
    if (code === null) return err(fault('reports.unknownOrigin', { value: word }, '--origin'));
    origin.push(originWord(code));
  }
  return ok({
    from: from.value,
    to: to.value,
    origin,
    minWan: minWan.value,
    contract: contract.value,
    county: [...words.county],
    industry: [...words.industry],
    fundsMinWan: fundsMinWan.value,
  });
}

/** A day as people type it; a fault names the option it came from. */
export function readDate(text: string | undefined, today: PlainDate, at: string): Result<PlainDate> {
  const date = text === undefined ? null : readDateEntry(text, today);
  return date === null ? err(fault('reports.badDate', { value: text ?? '' }, at)) : ok(date);
}

/** An amount in 萬元; not given = `otherwise`. */
export function readWan(text: string | undefined, otherwise: number, at: string): Result<number> {
  if (text === undefined) return ok(otherwise);
  const value = Number(text);
  return text.trim() !== '' && Number.isFinite(value) && value >= 0
    ? ok(value)
    : err(fault('reports.badNumber', { value: text }, at));
}

/** 正式 or `formal`; not given = formal. */
export function readContract(text: string | undefined): Result<Contract> {
  if (text === undefined) return ok('formal');
  const contract = CONTRACT_WORDS[text] ?? CONTRACTS.find((code) => code === text);
  return contract ? ok(contract) : err(fault('reports.unknownContract', { value: text }, '--contract'));
}
