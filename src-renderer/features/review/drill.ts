import { isInside, type SpreadMark } from '#domain/spread/marks';
import type { Dwell, LeftOut, Span } from '#domain/spread/span';
import type { LeftDeal, SpanSpread, Spread, SpreadRow } from '#domain/spread/spread';

export const DRILL_KINDS = ['finished', 'open', 'withdrawn', 'inside', 'before', 'leftOut'] as const;
export type DrillKind = (typeof DRILL_KINDS)[number];

/** Whose rows a pressed figure shows: all of a span, or one of its groups. */
export interface Drill {
  span: Span;
  /** undefined = all of the span, null = the group "not recorded". */
  group: string | null | undefined;
  kind: DrillKind;
}

export const rowOf = (span: SpanSpread, group: Drill['group']): SpreadRow | undefined =>
  group === undefined ? span.all : span.groups.find(({ name }) => name === group);

export const spanOf = (spread: Spread, span: Span): SpanSpread | undefined =>
  spread.spans.find((each) => each.span === span);

/** The dwells of a row in one state; fewest days first. */
export const dwellsOf = (
  span: SpanSpread,
  row: SpreadRow | undefined,
  state: Dwell['state'],
): readonly Dwell[] =>
  (row?.members ?? []).flatMap((place) => {
    const dwell = span.dwells[place];
    return dwell?.state === state ? [dwell] : [];
  });

export const insideOf = (dwells: readonly Dwell[], mark: SpreadMark | undefined): readonly Dwell[] =>
  mark ? dwells.filter((dwell) => isInside(dwell, mark)) : [];

/** Deals that could not be timed, with the reason. */
export const leftDealsOf = ({ leftOut }: SpanSpread): readonly (LeftDeal & { why: LeftOut })[] =>
  Object.entries(leftOut).flatMap(([why, deals]) => deals.map((deal) => ({ ...deal, why: why as LeftOut })));
