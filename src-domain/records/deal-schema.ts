import { CONTRACTS, DEAL_KINDS, ORIGIN_CLASSES, STAGES, type DealFields } from './deal';
import { moneySchema, optionalText, textSchema, z } from './schema';

export const dealSchema = z.strictObject({
  title: textSchema,
  investor: optionalText,
  origin: optionalText,
  originClass: z.enum(ORIGIN_CLASSES).nullable(),
  industry: optionalText,
  kind: z.enum(DEAL_KINDS).nullable(),
  nature: optionalText,
  construction: optionalText,
  amount: moneySchema.nullable(),
  county: optionalText,
  park: optionalText,
  department: optionalText,
  leader: optionalText,
  tags: z.array(textSchema),
  event: optionalText,
  source: optionalText,
  cooperation: optionalText,
  contact: optionalText,
  progress: optionalText,
  problem: optionalText,
  remark: optionalText,
  knownStage: z.enum(STAGES).nullable(),
  benchmark: optionalText,
  sample: z.boolean(),
}) satisfies z.ZodType<DealFields>;

/** A deal of which only the title is known. */
export const dealDefaults: Omit<DealFields, 'title'> = {
  investor: null,
  origin: null,
  originClass: null,
  industry: null,
  kind: null,
  nature: null,
  construction: null,
  amount: null,
  county: null,
  park: null,
  department: null,
  leader: null,
  tags: [],
  event: null,
  source: null,
  cooperation: null,
  contact: null,
  progress: null,
  problem: null,
  remark: null,
  knownStage: null,
  benchmark: null,
  sample: false,
};

export const contractSchema = z.enum(CONTRACTS);
