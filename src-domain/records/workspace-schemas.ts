import { SCOPE_FIELDS, type Benchmark, type BenchmarkScope } from '../timing/benchmark';
import { DEAL_KINDS, ORIGIN_CLASSES } from './deal';
import { contractSchema } from './deal-schema';
import { optionalText, plainDateSchema, textSchema, z } from './schema';
import type { BenchmarkFields, CalendarDayFields, EventFields, WorkspaceFields } from './workspace-records';

/** The case the article gives; every workspace starts with it. */
export const DEFAULT_BENCHMARK = 'siasun-2018';

export const workspaceSchema = z.strictObject({
  name: z.string(),
  sample: z.boolean(),
  defaultBenchmark: textSchema,
  benchmarkOrder: z.array(textSchema).nullish(),
  ledgers: z.record(textSchema, z.enum(['complete', 'partial'])).nullish(),
}) satisfies z.ZodType<WorkspaceFields>;

const days = z.number().int().positive();
const scopeSchema = z.strictObject({
  county: z.array(textSchema),
  industry: z.array(textSchema),
  originClass: z.array(z.enum(ORIGIN_CLASSES)),
  kind: z.array(z.enum(DEAL_KINDS)),
  fromYuan: z.number().int().positive().nullable(),
}) satisfies z.ZodType<BenchmarkScope>;

const benchmarkBase = {
  id: textSchema,
  name: z.strictObject({ 'zh-CN': textSchema, 'zh-TW': textSchema, en: textSchema }),
  endsOn: contractSchema,
  builtIn: z.boolean(),
  appliesTo: scopeSchema.nullable().default(null),
};

export const benchmarkSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...benchmarkBase,
    kind: z.literal('target'),
    basis: z.enum(['calendar', 'working']),
    stages: z.strictObject({
      visit: days.nullable(),
      negotiation: days.nullable(),
      signing: days.nullable(),
      landing: days.nullable(),
    }),
    total: days.nullable(),
  }),
  z.strictObject({
    ...benchmarkBase,
    kind: z.literal('case'),
    basis: z.literal('calendar'),
    allowance: z.strictObject({ unit: z.enum(['month', 'day']), count: days }),
    bound: z.enum(['below', 'within']),
    signedOn: plainDateSchema.nullable(),
    amountText: optionalText,
    source: z.strictObject({ text: z.string(), on: plainDateSchema.nullable() }),
  }),
  z.strictObject({
    ...benchmarkBase,
    kind: z.literal('ownHistory'),
    scope: z.array(z.enum(SCOPE_FIELDS)),
  }),
]) satisfies z.ZodType<Benchmark>;

export const benchmarkRecordSchema = z.strictObject({
  benchmark: benchmarkSchema,
}) satisfies z.ZodType<BenchmarkFields>;

/** `working` null in a command means "as published"; stored as a voided day, so it never reaches a record. */
export const calendarDaySchema = z.strictObject({
  on: plainDateSchema,
  working: z.boolean(),
  note: optionalText,
}) satisfies z.ZodType<CalendarDayFields>;

export const eventSchema = z.strictObject({
  name: textSchema,
  on: plainDateSchema.nullable(),
  place: optionalText,
}) satisfies z.ZodType<EventFields>;
