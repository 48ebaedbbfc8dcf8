import { STAGES, ORIGIN_CLASSES, type Step } from '../records/deal';
import type { Verdict } from '../timing/benchmark';
import type { PlainDate } from '../timing/plain-date';
import { slackOf } from '../timing/slack';
import type { DealCard } from './deal-card';
import { compareKeys, type SortKey } from './deal-order';
import { addToTotals, zeroTotals } from './ledger-counts';
import { NO_VALUE, type LaneGroup, type LaneGrouping, type LaneOrder, type LaneQuery } from './lane-query';

/** A deal with the verdict it is judged by in this list. */
export interface JudgedCard {
  card: DealCard;
  verdict: Verdict;
}

export type LaneEntry = { kind: 'group'; group: LaneGroup } | ({ kind: 'lane' } & JudgedCard);

/** The rows of a list of lanes, from top to bottom: groups with their sums, deals in order, folded ones left out. */
export function laneEntries(
  cards: readonly JudgedCard[],
  { group, order, folded }: Pick<LaneQuery, 'group' | 'order' | 'folded'>,
  asOf: PlainDate,
): readonly LaneEntry[] {
  const ordered = orderLanes(cards, order, asOf);
  if (group === 'none') return ordered.map(laneOf);
  const closed = new Set(folded);
  return groupsOf(ordered, group).flatMap(({ value, members }) => {
    const isFolded = closed.has(value);
    const head: LaneEntry = { kind: 'group', group: { value, totals: totalsOf(members), folded: isFolded } };
    return isFolded ? [head] : [head, ...members.map(laneOf)];
  });
}

const laneOf = (judged: JudgedCard): LaneEntry => ({ kind: 'lane', ...judged });

function totalsOf(members: readonly JudgedCard[]): LaneGroup['totals'] {
  const totals = zeroTotals(0);
  for (const { card, verdict } of members) addToTotals(totals, card, verdict.state);
  return totals;
}

/** Blanks last in both directions; equal ones by slack, then in the order they were made. */
export function orderLanes(
  cards: readonly JudgedCard[],
  { by, descending }: LaneQuery['order'],
  asOf: PlainDate,
): readonly JudgedCard[] {
  const ranked = cards.map((judged) => {
    const slack = slackOf(judged.verdict, asOf);
    return { judged, slack, key: keyOf(judged.card, by, slack) };
  });
  ranked.sort(
    (a, b) =>
      compareKeys(a.key, b.key, descending) ||
      compareKeys(a.slack, b.slack, false) ||
      (a.judged.card.id < b.judged.card.id ? -1 : 1),
  );
  return ranked.map(({ judged }) => judged);
}

function keyOf(card: DealCard, by: LaneOrder, slack: number | null): SortKey {
  if (by === 'slack') return slack;
  return by === 'days' ? card.totalDays : card[by];
}

interface Members {
  value: string;
  members: JudgedCard[];
}

/** Stages and classes of origin in their own order, other values the largest group first; deals without one last. */
function groupsOf(ordered: readonly JudgedCard[], by: Exclude<LaneGrouping, 'none'>): readonly Members[] {
  const groups = new Map<string, Members>();
  for (const judged of ordered) {
    const value = judged.card[by] ?? NO_VALUE;
    const group = groups.get(value);
    if (group) group.members.push(judged);
    else groups.set(value, { value, members: [judged] });
  }
  const rank = RANKS[by];
  const place = ({ value, members }: Members): number =>
    value === NO_VALUE ? Infinity : rank ? rank.indexOf(value) : -members.length;
  return [...groups.values()].sort((a, b) =>
    place(a) === place(b) ? compareKeys(a.value, b.value, false) : place(a) - place(b),
  );
}

const STEPS: readonly Step[] = [...STAGES, 'withdrawn'];
const RANKS: Partial<Record<LaneGrouping, readonly string[]>> = {
  stage: STEPS,
  originClass: ORIGIN_CLASSES,
};
