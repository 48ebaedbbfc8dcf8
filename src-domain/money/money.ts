/**
 * An amount in integer 元 with the text it was read from. 元 stays below 2^53, so sums are exact.
 * `exact` 5億元 · `atLeast` 不低於50億元 · `approx` 約5億元 · `range` 5–6億元 (counted at the lower bound, `upperYuan` kept).
 */
export interface Money {
  yuan: number;
  qualifier: 'exact' | 'atLeast' | 'approx' | 'range';
  upperYuan: number | null;
  text: string;
  currency: string;
  rate: number | null;
  rateOn: string | null;
}
