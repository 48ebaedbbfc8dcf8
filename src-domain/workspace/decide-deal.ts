import { dealDefaults } from '../records/deal-schema';
import type { DealFields } from '../records/deal';
import { parseFields, parseRecord } from '../records/record-schemas';
import { err, fault, ok, type Result } from '../result';
import { canonicalJson } from '../sync/canonical-json';
import { checkOpSize } from '../sync/stamp';
import type { Change, Fields } from '../sync/op';
import type { Command } from './command';
import {
  findDeal,
  tidyText,
  type DecideContext,
  type Decision,
  type LiveRow,
  type RecordView,
} from './decision';
import { newId } from './ids';

type Of<Name extends Command['do']> = Extract<Command, { do: Name }>;

export function decideCreate(
  command: Of<'deal.create'>,
  view: RecordView,
  { clock, random }: DecideContext,
): Result<Decision> {
  const id = command.id ?? newId(clock, random);
  if (view.row(id)?.deal) return err(fault('workspace.dealExists', { deal: id }, 'id'));
  const fields = parseRecord('deal', { ...dealDefaults, ...tidyDeal(command.fields) });
  if (!fields.ok) return fields;
  const benchmark = checkBenchmark(view, fields.value.benchmark);
  if (!benchmark.ok) return benchmark;
  const change: Change = { kind: 'deal', record: id, deal: id, act: 'create', fields: fields.value };
  const size = checkOpSize(change);
  if (!size.ok) return size;
  const label = { code: 'act.dealCreate', params: { title: command.fields.title } };
  return ok({ changes: [change], created: [id], label });
}

/** Writes only the fields that differ, so that an unchanged form costs nothing and overwrites nobody. */
export function decideSet(command: Of<'deal.set'>, view: RecordView): Result<Decision> {
  const row = findDeal(view, command.deal);
  if (!row.ok) return row;
  const parsed = parseFields('deal', tidyDeal(command.fields));
  if (!parsed.ok) return parsed;
  const benchmark = checkBenchmark(view, parsed.value.benchmark);
  if (!benchmark.ok) return benchmark;
  const before = row.value.deal.fields as unknown as Fields;
  const fields = Object.fromEntries(
    Object.entries(parsed.value).filter(
      ([field, value]) => canonicalJson(value) !== canonicalJson(before[field]),
    ),
  );
  const [first] = Object.keys(fields);
  const label = { code: 'act.dealSet', params: { ...titleOf(row.value), field: first ?? '' } };
  if (first === undefined) return ok({ changes: [], created: [], label });
  const change: Change = { kind: 'deal', record: command.deal, deal: command.deal, act: 'set', fields };
  const size = checkOpSize(change);
  return size.ok ? ok({ changes: [change], created: [], label }) : size;
}

export function decideVoid(command: Of<'deal.void'>, view: RecordView): Result<Decision> {
  const row = findDeal(view, command.deal);
  if (!row.ok) return row;
  const reason = tidyText(command.reason);
  const change: Change = {
    kind: 'deal',
    record: command.deal,
    deal: command.deal,
    act: 'void',
    fields: {},
    ...(reason === null ? {} : { reason }),
  };
  return ok({ changes: [change], created: [], label: { code: 'act.dealVoid', params: titleOf(row.value) } });
}

export function decideRestore(command: Of<'deal.restore'>, view: RecordView): Result<Decision> {
  const deal = view.row(command.deal)?.deal;
  if (!deal) return err(fault('workspace.unknownDeal', { deal: command.deal }, 'deal'));
  const label = { code: 'act.dealRestore', params: { title: deal.fields.title } };
  if (deal.void?.value !== true) return ok({ changes: [], created: [], label });
  const change: Change = {
    kind: 'deal',
    record: command.deal,
    deal: command.deal,
    act: 'restore',
    fields: {},
  };
  return ok({ changes: [change], created: [], label });
}

export const titleOf = (row: LiveRow): { title: string } => ({ title: row.deal.fields.title });

/** Trims texts; an empty one is "not recorded". Tags lose blanks and repeats. */
function tidyDeal(fields: Partial<DealFields>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => {
      if (typeof value === 'string') return [field, field === 'title' ? value.trim() : tidyText(value)];
      if (field === 'tags' && Array.isArray(value)) return [field, tidyTags(value)];
      return [field, value];
    }),
  );
}

const tidyTags = (tags: readonly unknown[]): unknown[] => [
  ...new Set(tags.map((tag) => (typeof tag === 'string' ? tag.trim() : tag)).filter((tag) => tag !== '')),
];

function checkBenchmark(view: RecordView, benchmark: unknown): Result<null> {
  if (typeof benchmark !== 'string' || view.hasBenchmark(benchmark)) return ok(null);
  return err(fault('workspace.unknownBenchmark', { benchmark }, 'benchmark'));
}
