import type { DealCard } from './deal-card';

/** What a card is sorted by: a number, a text, or null for blank, which always comes last. */
export type SortKey = number | string | null;

const VERDICT_RANK = { over: 0, watch: 1, inside: 2, unknown: 3 } as const;
const RULE_RANK = { inactivity: 0, notStarted: 1, scheduleGap: 2 } as const;
const STAGE_RANK = { visit: 0, negotiation: 1, signing: 2, landing: 3, withdrawn: 4 } as const;

/** The key of a column. Names sort by their characters as the language of the ledger orders them. */
export function sortKeyOf(card: DealCard, column: string): SortKey {
  switch (column) {
    case 'urgency':
      return urgencyOf(card);
    case 'stage':
      return card.stage === null ? null : STAGE_RANK[card.stage];
    case 'verdict':
      return VERDICT_RANK[card.verdict.state];
    case 'rules':
      return card.rules[0]
        ? RULE_RANK[card.rules[0].rule] + VERDICT_RANK[card.rules[0].verdict.state] * 10
        : null;
    case 'amount':
      return card.amount?.yuan ?? null;
    case 'nextStep':
      return card.nextStep?.due ?? null;
    case 'tags':
      return card.tags.length === 0 ? null : card.tags.join(' ');
    default:
      return plainKey((card as unknown as Record<string, unknown>)[column]);
  }
}

function plainKey(value: unknown): SortKey {
  if (typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'boolean' ? Number(value) : null;
}

/** Over first, then watch, inside, unknown; within each the nearest limit first, then the longest in hand. */
function urgencyOf(card: DealCard): string {
  const limit = card.verdict.limit ?? '9999-99-99';
  const days = String(99_999 - (card.totalDays ?? 0)).padStart(5, '0');
  return `${VERDICT_RANK[card.verdict.state]}${limit}${days}`;
}

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });
const digitsFirst = /^[0-9A-Za-z.:-]+$/;

/** Orders two keys; blanks last in both directions. Plain ASCII keys (dates, codes) skip the slow collation. */
export function compareKeys(a: SortKey, b: SortKey, descending: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(String(a), String(b));
  return descending ? -order : order;
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  if (digitsFirst.test(a) && digitsFirst.test(b)) return a < b ? -1 : 1;
  return collator.compare(a, b);
}
