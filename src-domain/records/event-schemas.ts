import {
  ACTIVITY_KINDS,
  SIGNING_RELATIONS,
  STAGES,
  type ActivityFields,
  type FundingFields,
  type NextStepFields,
  type PauseFields,
  type SnoozeFields,
  type TransitionFields,
} from './deal';
import { contractSchema } from './deal-schema';
import { moneySchema, optionalText, plainDateSchema, textSchema, z } from './schema';

export const transitionSchema = z.strictObject({
  stage: z.enum([...STAGES, 'withdrawn']),
  effectiveOn: plainDateSchema,
  contract: contractSchema.nullable(),
  amount: moneySchema.nullable(),
  relation: z.enum(SIGNING_RELATIONS).nullable(),
  reason: optionalText,
  evidence: optionalText,
}) satisfies z.ZodType<TransitionFields>;

export const transitionDefaults: Omit<TransitionFields, 'stage' | 'effectiveOn'> = {
  contract: null,
  amount: null,
  relation: null,
  reason: null,
  evidence: null,
};

export const pauseSchema = z.strictObject({
  from: plainDateSchema,
  to: plainDateSchema.nullable(),
  reason: textSchema,
}) satisfies z.ZodType<PauseFields>;

export const fundingSchema = z.strictObject({
  on: plainDateSchema,
  amount: moneySchema,
  status: z.enum(['preliminary', 'verified']),
  remark: optionalText,
}) satisfies z.ZodType<FundingFields>;

export const nextStepSchema = z.strictObject({
  text: textSchema,
  due: plainDateSchema.nullable(),
  owner: optionalText,
  doneOn: plainDateSchema.nullable(),
}) satisfies z.ZodType<NextStepFields>;

export const snoozeSchema = z.strictObject({
  about: textSchema,
  until: plainDateSchema,
}) satisfies z.ZodType<SnoozeFields>;

export const activitySchema = z.strictObject({
  kind: z.enum(ACTIVITY_KINDS),
  on: plainDateSchema,
  text: textSchema,
  people: optionalText,
  place: optionalText,
}) satisfies z.ZodType<ActivityFields>;
