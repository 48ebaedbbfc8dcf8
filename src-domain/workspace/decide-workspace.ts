import { DEFAULT_BENCHMARK } from '../records/workspace-schemas';
import type { WorkspaceFields } from '../records/workspace-records';
import { recordedOnIn } from '../forecast/ledger-standing';
import { parseRecord } from '../records/record-schemas';
import { err, fault, ok, type Result } from '../result';
import { canonicalJson } from '../sync/canonical-json';
import { isLive } from '../sync/merge';
import type { Change, Fields, WorkspaceRecordKind } from '../sync/op';
import type { Command } from './command';
import { tidyText, type ActLabel, type Decision, type RecordView } from './decision';

type Of<Name extends Command['do']> = Extract<Command, { do: Name }>;

/** The one record of the workspace itself. */
export const WORKSPACE_RECORD = 'workspace';
export const benchmarkRecordId = (benchmark: string): string => `benchmark:${benchmark}`;
export const calendarRecordId = (on: string): string => `calendarDay:${on}`;
/** An event is known by its name: two devices that give it a day write the same record. */
export const eventRecordId = (name: string): string => `event:${name}`;
/** Characters; a record's id stays well within what the journal takes. */
export const EVENT_NAME_LIMIT = 100;

export function decideWorkspace(command: Of<'workspace.set'>, view: RecordView): Result<Decision> {
  const { do: _do, ...given } = command;
  if (given.defaultBenchmark !== undefined && !view.hasBenchmark(given.defaultBenchmark)) {
    const benchmark = given.defaultBenchmark;
    return err(fault('workspace.unknownBenchmark', { benchmark }, 'defaultBenchmark'));
  }
  const fields = {
    ...workspaceOf(view),
    ...(given.name === undefined ? {} : { name: given.name.trim() }),
    ...(given.sample === undefined ? {} : { sample: given.sample }),
    ...(given.defaultBenchmark === undefined ? {} : { defaultBenchmark: given.defaultBenchmark }),
  };
  return upsert('workspace', WORKSPACE_RECORD, fields, view, { code: 'act.workspaceSet', params: {} });
}

/** Sets or takes back what is declared of one ledger (T10); the others' declarations stay. */
export function decideLedger(
  { ledger, completeness }: Of<'ledger.declare'>,
  view: RecordView,
): Result<Decision> {
  const workspace = workspaceOf(view);
  const { [ledger]: _before, ...others } = workspace.ledgers ?? {};
  const ledgers = completeness === 'judged' ? others : { ...others, [ledger]: completeness };
  const label = { code: `act.ledgerDeclare.${completeness}`, params: { on: recordedOnIn(ledger) } };
  return upsert('workspace', WORKSPACE_RECORD, { ...workspace, ledgers }, view, label);
}

/** The workspace's own record, or what one without it starts from; one whose making was undone starts anew. */
function workspaceOf(view: RecordView): WorkspaceFields {
  const before = view.record(WORKSPACE_RECORD);
  const fields = before?.kind === 'workspace' ? before.fields : null;
  if (before && fields && isLive<unknown>(before)) return fields;
  const start = { name: '', sample: false, defaultBenchmark: DEFAULT_BENCHMARK };
  return {
    ...start,
    ...(fields?.ledgers ? { ledgers: {} } : {}),
    ...(fields?.benchmarkOrder ? { benchmarkOrder: [] } : {}),
  };
}

export function decideBenchmark(command: Of<'benchmark.save'>, view: RecordView): Result<Decision> {
  const { benchmark } = command;
  if (benchmark.builtIn)
    return err(fault('workspace.builtInBenchmark', { benchmark: benchmark.id }, 'benchmark'));
  if (benchmark.kind === 'target' && [...Object.values(benchmark.stages), benchmark.total].every(isBlank))
    return err(fault('workspace.benchmarkNoDays', {}, 'total'));
  const label = { code: 'act.benchmarkSave', params: { name: benchmark.name['zh-CN'] } };
  return upsert('benchmark', benchmarkRecordId(benchmark.id), { benchmark }, view, label);
}

const isBlank = (value: number | null): boolean => value === null;

export function decideBenchmarkRetire(command: Of<'benchmark.retire'>, view: RecordView): Result<Decision> {
  const id = benchmarkRecordId(command.benchmark);
  const found = view.record(id);
  if (found?.kind !== 'benchmark')
    return err(
      view.hasBenchmark(command.benchmark)
        ? fault('workspace.builtInBenchmark', { benchmark: command.benchmark }, 'benchmark')
        : fault('workspace.unknownBenchmark', { benchmark: command.benchmark }, 'benchmark'),
    );
  const name = found.fields.benchmark.name['zh-CN'];
  const workspace = view.record(WORKSPACE_RECORD);
  if (workspace?.kind === 'workspace' && workspace.fields.defaultBenchmark === command.benchmark)
    return err(fault('workspace.benchmarkIsDefault', { name }, 'benchmark'));
  const label = { code: 'act.benchmarkRetire', params: { name } };
  if (!isLive<unknown>(found)) return ok({ changes: [], created: [], label });
  const change: Change = { kind: 'benchmark', record: id, deal: null, act: 'void', fields: {} };
  return ok({ changes: [change], created: [], label });
}

export function decideBenchmarkOrder({ order }: Of<'benchmark.order'>, view: RecordView): Result<Decision> {
  const unknown = order.find((id) => !view.hasBenchmark(id));
  if (unknown !== undefined) return err(fault('workspace.unknownBenchmark', { benchmark: unknown }, 'order'));
  const fields = { ...workspaceOf(view), benchmarkOrder: [...new Set(order)] };
  return upsert('workspace', WORKSPACE_RECORD, fields, view, { code: 'act.benchmarkOrder', params: {} });
}

/** `working` null takes the user's day back: the published calendar counts again. */
export function decideCalendarDay(command: Of<'calendar.set'>, view: RecordView): Result<Decision> {
  const id = calendarRecordId(command.on);
  const label = { code: 'act.calendarSet', params: { on: command.on } };
  if (command.working !== null) {
    const fields = { on: command.on, working: command.working, note: tidyText(command.note) };
    return upsert('calendarDay', id, fields, view, label);
  }
  const before = view.record(id);
  if (!before || before.void?.value === true) return ok({ changes: [], created: [], label });
  const change: Change = { kind: 'calendarDay', record: id, deal: null, act: 'void', fields: {} };
  return ok({ changes: [change], created: [], label });
}

export function decideEventSave(
  command: Of<'event.save'>,
  view: Pick<RecordView, 'record'>,
): Result<Decision> {
  const name = command.name.trim();
  if (name.length > EVENT_NAME_LIMIT)
    return err(fault('workspace.eventNameTooLong', { name, limit: EVENT_NAME_LIMIT }, 'name'));
  const fields = { name, on: command.on, place: tidyText(command.place) };
  return upsert('event', eventRecordId(name), fields, view, { code: 'act.eventSave', params: { name } });
}

/** Creates the record, or writes the fields that differ and brings it back if it was voided. */
function upsert(
  kind: WorkspaceRecordKind,
  record: string,
  fields: unknown,
  view: Pick<RecordView, 'record'>,
  label: ActLabel,
): Result<Decision> {
  const parsed = parseRecord(kind, fields);
  if (!parsed.ok) return parsed;
  const before = view.record(record);
  if (!before) {
    const change: Change = { kind, record, deal: null, act: 'create', fields: parsed.value };
    return ok({ changes: [change], created: [], label });
  }
  const changes: Change[] = [];
  if (before.void?.value === true) changes.push({ kind, record, deal: null, act: 'restore', fields: {} });
  const old = before.fields as unknown as Fields;
  const changed = Object.fromEntries(
    Object.entries(parsed.value).filter(
      ([field, value]) => canonicalJson(value) !== canonicalJson(old[field]),
    ),
  );
  if (Object.keys(changed).length > 0)
    changes.push({ kind, record, deal: null, act: 'set', fields: changed });
  return ok({ changes, created: [], label });
}
