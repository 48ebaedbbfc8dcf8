/** (part ÷ base) in percent to 0.1, half away from zero, exactly; null without a base. Integers in. */
export function percentOf(part: number, base: number): number | null {
  if (base === 0) return null;
  const numerator = BigInt(part) * 1000n;
  const denominator = BigInt(base);
  const positive = numerator < 0n === denominator < 0n || numerator === 0n;
  const [n, d] = [absolute(numerator), absolute(denominator)];
  const tenths = Number((2n * n + d) / (2n * d)) / 10;
  return positive || tenths === 0 ? tenths : -tenths;
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** Growth over a base in percent; null when the base is 0. */
export const growthPct = (now: number, before: number): number | null => percentOf(now - before, before);

/** 元 → 萬元, at most four decimals: exact in a double for every amount the app can hold. */
export const toWan = (yuan: number): number => yuan / 10_000;
