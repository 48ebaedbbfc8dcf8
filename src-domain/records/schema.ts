import { z } from 'zod';
import type { Money } from '../money/money';
import { isPlainDate, type PlainDate } from '../timing/plain-date';

// The page's content security policy forbids evaluated code, which zod would otherwise use to go faster.
z.config({ jitless: true });

export { z };

export const plainDateSchema = z.custom<PlainDate>(isPlainDate, 'date');

/** Text with something in it. */
export const textSchema = z.string().refine((text) => text.trim() !== '', 'empty');

/** Text or "not recorded"; an empty text is not a value. */
export const optionalText = textSchema.nullable();

export const moneySchema = z.strictObject({
  yuan: z.number().int().nonnegative(),
  qualifier: z.enum(['exact', 'atLeast', 'approx', 'range']),
  upperYuan: z.number().int().nonnegative().nullable(),
  text: z.string(),
  currency: z.string().min(1),
  rate: z.number().positive().nullable(),
  rateOn: z.string().nullable(),
}) satisfies z.ZodType<Money>;
