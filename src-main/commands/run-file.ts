import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { LEDGER_COMPLETENESS, listLedgers } from '#domain/forecast/ledger-standing';
import { parseMoney } from '#domain/money/parse-money';
import {
  ACTIVITY_KINDS,
  CONTRACTS,
  SIGNING_RELATIONS,
  STAGES,
  type DEAL_KINDS,
  type DealFields,
} from '#domain/records/deal';
import { err, fault, ok, type Result } from '#domain/result';
import { originClassOf } from '#domain/reporting/summary-figures';
import { readDateEntry } from '#domain/timing/date-entry';
import type { PlainDate } from '#domain/timing/plain-date';
import type { Command } from '#domain/workspace/command';
import { openHostLedger, type HostLedger } from '../services/ledger/host-ledger';
import { systemClock } from '../services/system-clock';
import { faultText } from '../services/texts/texts';
import { benchmarkLines, isBenchmarkLine, toBenchmarkCommand } from './benchmark-line';
import type { WorkspaceCommand } from './command-line';

const text = z.string().min(1);
const reason = z.string().nullish();
const ref = { ref: text };

const line = z.discriminatedUnion('do', [
  z.looseObject({ do: z.literal('deal.create'), ...ref, title: text }),
  z.strictObject({ do: z.literal('deal.set'), ...ref, field: text, value: z.json() }),
  z.strictObject({
    do: z.literal('stage.enter'),
    ...ref,
    stage: z.enum(STAGES),
    effectiveOn: text,
    contract: z.enum(CONTRACTS).nullish(),
    amount: z.string().nullish(),
    relation: z.enum(SIGNING_RELATIONS).nullish(),
    reason,
    evidence: reason,
  }),
  z.strictObject({
    do: z.literal('stage.void'),
    ...ref,
    stage: z.enum([...STAGES, 'withdrawn']),
    effectiveOn: text.optional(),
    reason,
  }),
  z.strictObject({ do: z.literal('pause.start'), ...ref, on: text, reason: z.string().default('') }),
  z.strictObject({ do: z.literal('pause.end'), ...ref, on: text }),
  z.strictObject({
    do: z.literal('activity.add'),
    ...ref,
    kind: z.enum(ACTIVITY_KINDS),
    on: text,
    text,
    people: reason,
    place: reason,
  }),
  z.strictObject({ do: z.literal('nextStep.add'), ...ref, text, due: text.nullish(), owner: reason }),
  z.strictObject({ do: z.literal('deal.withdraw'), ...ref, effectiveOn: text, reason }),
  z.strictObject({
    do: z.literal('ledger.declare'),
    recordedOn: text,
    completeness: z.enum(LEDGER_COMPLETENESS),
  }),
  ...benchmarkLines,
  z.strictObject({ do: z.literal('event.save'), name: text, on: text.nullish(), place: reason }),
]);
type Line = z.infer<typeof line>;

/** `kiteline run FILE.jsonl`: the commands of the screens, one JSON object a line; acknowledged line by line. */
export const runFile: WorkspaceCommand = async (context, workspace) => {
  const file = context.positional[0];
  if (file === undefined) return err(fault('cli.noFile'));
  const ledger = openHostLedger(workspace);
  const names = new Map<string, string>();
  let [number, done, failed] = [0, 0, 0];
  const input = file === '-' ? process.stdin : createReadStream(file);
  for await (const raw of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (raw.trim() === '') continue;
    const reply = await runLine(raw, ledger, names);
    if (reply.ok) {
      done += 1;
      context.print(JSON.stringify({ line: number, seq: reply.value }));
    } else {
      failed += 1;
      context.warn(
        context.text('cli:line', { line: number, text: faultText(reply.error, context.language) }),
      );
    }
  }
  const json = { lines: number, done, failed, seq: workspace.journal.head.seq };
  return ok({ json, sentence: null, exitCode: failed > 0 ? 1 : 0 });
};

async function runLine(raw: string, ledger: HostLedger, names: Map<string, string>): Promise<Result<number>> {
  const parsed = parseLine(raw);
  if (!parsed.ok) return parsed;
  const command = toCommand(parsed.value, ledger, names);
  if (!command.ok) return command;
  const reply = await ledger.run(command.value);
  if (!reply.ok) return reply;
  const created = reply.value.created[0];
  if (parsed.value.do === 'deal.create' && created !== undefined) names.set(parsed.value.ref, created);
  return ok(reply.value.seq);
}

function parseLine(raw: string): Result<Line> {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return err(fault('cli.badLine'));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return err(fault('cli.badLine'));
  const parsed = line.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  if (issue?.code === 'invalid_union')
    return err(fault('cli.unknownDo', { value: JSON.stringify((value as { do?: unknown }).do ?? '') }));
  const field = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : (issue?.path.join('.') ?? '');
  return err(fault('cli.badField', { field }));
}

function toCommand(line: Line, ledger: HostLedger, names: ReadonlyMap<string, string>): Result<Command> {
  if (line.do === 'deal.create') return createDeal(line);
  if (line.do === 'event.save') {
    const { name, on, place } = line;
    const save = (day: PlainDate | null): Command => ({
      do: 'event.save',
      name,
      on: day,
      place: place ?? null,
    });
    return on == null ? ok(save(null)) : dated(on, save);
  }
  if (isBenchmarkLine(line)) return toBenchmarkCommand(line);
  if (line.do === 'ledger.declare') return declareLedgers(line, ledger);
  const found = findDeal(line.ref, ledger, names);
  if (!found.ok) return found;
  const deal = found.value;
  switch (line.do) {
    case 'deal.set': {
      const value = fieldValue(line.field, line.value);
      return value.ok ? ok({ do: 'deal.set', deal, fields: { [line.field]: value.value } }) : value;
    }
    case 'stage.enter': {
      const { stage, contract, relation, reason, evidence } = line;
      const amount = line.amount == null ? ok(null) : parseMoney(line.amount, null);
      if (!amount.ok) return amount;
      return dated(line.effectiveOn, (effectiveOn) => ({
        do: 'stage.enter',
        deal,
        stage,
        effectiveOn,
        contract: contract ?? null,
        amount: amount.value,
        relation: relation ?? null,
        reason: reason ?? null,
        evidence: evidence ?? null,
      }));
    }
    case 'stage.void':
      return voidStage(line, deal, ledger);
    case 'pause.start':
      return dated(line.on, (on) => ({ do: 'pause.start', deal, on, reason: line.reason }));
    case 'pause.end':
      return dated(line.on, (on) => ({ do: 'pause.end', deal, on }));
    case 'activity.add': {
      const { kind, text: words, people, place } = line;
      return dated(line.on, (on) => ({
        do: 'activity.add',
        deal,
        kind,
        on,
        text: words,
        people: people ?? null,
        place: place ?? null,
      }));
    }
    case 'nextStep.add': {
      const step = { do: 'nextStep.add', deal, text: line.text, owner: line.owner ?? null } as const;
      return line.due ? dated(line.due, (due) => ({ ...step, due })) : ok({ ...step, due: null });
    }
    case 'deal.withdraw':
      return dated(line.effectiveOn, (effectiveOn) => ({
        do: 'deal.withdraw',
        deal,
        effectiveOn,
        reason: line.reason ?? null,
      }));
  }
}

/** People name a ledger by its day; several devices that recorded on it are declared together. */
function declareLedgers(
  { recordedOn, completeness }: Extract<Line, { do: 'ledger.declare' }>,
  { state }: HostLedger,
): Result<Command> {
  const on = readDateEntry(recordedOn, systemClock.today());
  const ledgers = listLedgers(state.rows(), {}).filter((each) => each.recordedOn === on);
  if (ledgers.length === 0) return err(fault('cli.noLedgerOn', { on: recordedOn }));
  const commands = ledgers.map(({ ledger }) => ({ do: 'ledger.declare', ledger, completeness }) as const);
  return ok(commands.length === 1 ? commands[0]! : { do: 'batch', commands });
}

function createDeal(line: Extract<Line, { do: 'deal.create' }>): Result<Command> {
  const { do: _do, ref: _ref, ...given } = line;
  const fields: Record<string, unknown> = {};
  for (const [field, raw] of Object.entries(given)) {
    // `origin` is written for the class (省外) as often as for the place.
    const isClass = field === 'origin' && typeof raw === 'string' && originClassOf(raw) !== null;
    const name = isClass ? 'originClass' : field;
    const value = fieldValue(name, raw);
    if (!value.ok) return value;
    fields[name] = value.value;
  }
  return ok({ do: 'deal.create', fields: fields as Partial<DealFields> & { title: string } });
}

const KIND_WORDS: Readonly<Record<string, (typeof DEAL_KINDS)[number]>> = {
  引資: 'capital',
  引资: 'capital',
  引技: 'technology',
  引智: 'talent',
  引所: 'institute',
  引校: 'university',
  引機構: 'organisation',
  引机构: 'organisation',
};

/** Amounts, origin classes and kinds come in the offices' words; everything else is checked by the command itself. */
function fieldValue(field: string, value: unknown): Result<unknown> {
  if (value === null) return ok(null);
  if (field === 'amount') return typeof value === 'string' ? parseMoney(value, null) : badField(field);
  if (field === 'originClass') {
    const code = typeof value === 'string' ? originClassOf(value) : null;
    return code === null ? err(fault('reports.unknownOrigin', { value: JSON.stringify(value) })) : ok(code);
  }
  if (field === 'kind' && typeof value === 'string') return ok(KIND_WORDS[value] ?? value);
  if (field === 'tags' && typeof value === 'string')
    return ok(value.split(/[,，、;；]/u).map((tag) => tag.trim()));
  return ok(value);
}

const badField = (field: string): Result<never> => err(fault('cli.badField', { field }));

function dated(text: string, build: (on: PlainDate) => Command): Result<Command> {
  const on = readDateEntry(text, systemClock.today());
  return on === null ? err(fault('workspace.dateUnreadable', { value: text })) : ok(build(on));
}

/** The latest live transition into that stage, or the one of the day named. */
function voidStage(
  line: Extract<Line, { do: 'stage.void' }>,
  deal: string,
  ledger: HostLedger,
): Result<Command> {
  const live = (ledger.state.row(deal)?.transitions ?? []).filter(
    (each) =>
      each.void?.value !== true &&
      each.fields.stage === line.stage &&
      (line.effectiveOn === undefined || each.fields.effectiveOn === line.effectiveOn),
  );
  const transition = live.sort((a, b) => (a.fields.effectiveOn < b.fields.effectiveOn ? -1 : 1)).at(-1);
  return transition
    ? ok({ do: 'stage.void', deal, transition: transition.id, reason: line.reason ?? null })
    : badField('stage');
}

/** A name within the file, a deal's id, or its exact title. */
function findDeal(ref: string, ledger: HostLedger, names: ReadonlyMap<string, string>): Result<string> {
  const named = names.get(ref);
  if (named !== undefined) return ok(named);
  if (ledger.state.row(ref)) return ok(ref);
  const titled: string[] = [];
  for (const row of ledger.state.rows())
    if (row.deal?.fields.title === ref && row.deal.void?.value !== true) titled.push(row.id);
  if (titled.length === 1) return ok(titled[0]!);
  return titled.length === 0
    ? err(fault('cli.unknownRef', { ref }))
    : err(fault('cli.ambiguousRef', { ref, count: titled.length }));
}
