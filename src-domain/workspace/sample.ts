import type { Money } from '../money/money';
import { ACTIVITY_KINDS, STAGES, type DealFields } from '../records/deal';
import { contractSchema, dealSchema } from '../records/deal-schema';
import { plainDateSchema, textSchema, z } from '../records/schema';
import { err, fault, ok, type Result } from '../result';
import { fromEpochDay, toEpochDay, type PlainDate } from '../timing/plain-date';
import type { Command } from './command';

type Single = Exclude<Command, { do: 'batch' }>;

/** Days before the day the sample is opened, so that its ages stay plausible whenever that is. */
const ago = z.number().int().nonnegative();

const sampleDeal = z.strictObject({
  ...dealSchema.omit({ amount: true, sample: true, benchmark: true }).partial().shape,
  id: textSchema,
  title: textSchema,
  amountYi: z.number().positive().optional(),
  atLeast: z.boolean().optional(),
  visit: ago.optional(),
  negotiation: ago.optional(),
  signings: z
    .array(
      z.union([
        z.strictObject({ ago, contract: contractSchema }),
        z.strictObject({ on: plainDateSchema, contract: contractSchema }),
      ]),
    )
    .optional(),
  again: z.array(z.strictObject({ stage: z.enum(STAGES), ago, reason: textSchema })).optional(),
  landing: ago.optional(),
  withdrawn: z.strictObject({ ago, reason: textSchema }).optional(),
  pauses: z.array(z.strictObject({ from: ago, to: ago.nullable(), reason: textSchema })).optional(),
  next: z.strictObject({ text: textSchema, inDays: z.number().int() }).optional(),
  activities: z
    .array(
      z.strictObject({
        kind: z.enum(ACTIVITY_KINDS),
        ago,
        text: textSchema,
        people: textSchema.optional(),
        place: textSchema.optional(),
      }),
    )
    .optional(),
  fundings: z.array(z.tuple([ago, z.number().positive(), z.enum(['preliminary', 'verified'])])).optional(),
});
type SampleDeal = z.infer<typeof sampleDeal>;

const sampleSchema = z.strictObject({
  workspace: z.strictObject({ name: textSchema }),
  /** Made-up events; the article gives no day for its own, so none is invented (S2). */
  events: z.array(z.strictObject({ name: textSchema, ago, place: textSchema })),
  /** The article's own deals: real names, and blanks where the article says nothing. */
  article: z.array(sampleDeal),
  /** Made-up deals, marked 示例. */
  deals: z.array(sampleDeal),
});

/** The acts that fill the sample workspace, to be committed as one batch. `sample` is `assets/sample/sample.json`. */
export function sampleCommands(sample: unknown, today: PlainDate): Result<readonly Single[]> {
  const parsed = sampleSchema.safeParse(sample);
  if (!parsed.success)
    return err(fault('workspace.sampleUnreadable', { at: parsed.error.issues[0]?.path.join('.') ?? '' }));
  const { workspace, events, article, deals } = parsed.data;
  return ok([
    { do: 'workspace.set', name: workspace.name, sample: true },
    ...events.map(({ name, ago: days, place }): Single => ({
      do: 'event.save',
      name,
      on: fromEpochDay(toEpochDay(today) - days),
      place,
    })),
    ...article.flatMap((deal) => commandsOf(deal, today, false)),
    ...deals.flatMap((deal) => commandsOf(deal, today, true)),
  ]);
}

function commandsOf(deal: SampleDeal, today: PlainDate, sample: boolean): Single[] {
  const before = (days: number): PlainDate => fromEpochDay(toEpochDay(today) - days);
  const records = [...stagesOf(deal, before), ...pausesOf(deal, before)];
  return [
    { do: 'deal.create', id: deal.id, fields: { ...factsOf(deal), sample } },
    ...records,
    ...notesOf(deal, before),
  ];
}

function factsOf(deal: SampleDeal): Partial<DealFields> & { title: string } {
  const facts: Record<string, unknown> = {};
  for (const field of Object.keys(dealSchema.shape)) {
    const value = (deal as Record<string, unknown>)[field];
    if (value !== undefined) facts[field] = value;
  }
  // Exactly the optional fields of a deal that the sample gives.
  const given = facts as Partial<DealFields>;
  const amount = deal.amountYi === undefined ? null : moneyOf(deal.amountYi, deal.atLeast ?? false);
  return { ...given, title: deal.title, amount };
}

const moneyOf = (yi: number, atLeast: boolean): Money => ({
  yuan: Math.round(yi * 1e8),
  qualifier: atLeast ? 'atLeast' : 'exact',
  upperYuan: null,
  text: atLeast ? `不低於${yi}億元` : `${yi}億元`,
  currency: 'CNY',
  rate: null,
  rateOn: null,
});

type Before = (days: number) => PlainDate;

/** Transitions by day, because a day may not lie before one that is already there. */
function stagesOf(deal: SampleDeal, before: Before): Single[] {
  const enter = (stage: (typeof STAGES)[number], effectiveOn: PlainDate, more: object = {}): Single => ({
    do: 'stage.enter',
    deal: deal.id,
    stage,
    effectiveOn,
    ...more,
  });
  const commands: Single[] = [];
  if (deal.visit !== undefined) commands.push(enter('visit', before(deal.visit)));
  if (deal.negotiation !== undefined) commands.push(enter('negotiation', before(deal.negotiation)));
  for (const signing of deal.signings ?? [])
    commands.push(
      enter('signing', 'on' in signing ? signing.on : before(signing.ago), { contract: signing.contract }),
    );
  for (const one of deal.again ?? [])
    commands.push(enter(one.stage, before(one.ago), { reason: one.reason }));
  if (deal.landing !== undefined) commands.push(enter('landing', before(deal.landing)));
  if (deal.withdrawn) {
    const { reason } = deal.withdrawn;
    commands.push({ do: 'deal.withdraw', deal: deal.id, effectiveOn: before(deal.withdrawn.ago), reason });
  }
  return commands;
}

function pausesOf(deal: SampleDeal, before: Before): Single[] {
  return (deal.pauses ?? []).flatMap(({ from, to, reason }): Single[] => [
    { do: 'pause.start', deal: deal.id, on: before(from), reason },
    ...(to === null ? [] : [{ do: 'pause.end' as const, deal: deal.id, on: before(to) }]),
  ]);
}

function notesOf(deal: SampleDeal, before: Before): Single[] {
  const activities = (deal.activities ?? []).map(({ kind, ago: days, text, people, place }): Single => ({
    do: 'activity.add',
    deal: deal.id,
    kind,
    on: before(days),
    text,
    people: people ?? null,
    place: place ?? null,
  }));
  const fundings = (deal.fundings ?? []).map(([days, yi, status]): Single => ({
    do: 'funding.add',
    deal: deal.id,
    funding: { on: before(days), amount: moneyOf(yi, false), status, remark: null },
  }));
  const { next } = deal;
  const steps: Single[] = next
    ? [{ do: 'nextStep.add', deal: deal.id, text: next.text, due: before(-next.inDays) }]
    : [];
  return [...activities, ...fundings, ...steps];
}
