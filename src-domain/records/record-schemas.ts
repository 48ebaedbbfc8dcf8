import { err, fault, ok, type Fault, type Result } from '../result';
import type { Fields, RecordKind } from '../sync/op';
import { dealSchema } from './deal-schema';
import {
  activitySchema,
  fundingSchema,
  nextStepSchema,
  pauseSchema,
  snoozeSchema,
  transitionSchema,
} from './event-schemas';
import type { z } from './schema';
import { benchmarkRecordSchema, calendarDaySchema, eventSchema, workspaceSchema } from './workspace-schemas';

const schemas = {
  deal: dealSchema,
  transition: transitionSchema,
  pause: pauseSchema,
  funding: fundingSchema,
  nextStep: nextStepSchema,
  snooze: snoozeSchema,
  activity: activitySchema,
  workspace: workspaceSchema,
  benchmark: benchmarkRecordSchema,
  calendarDay: calendarDaySchema,
  event: eventSchema,
} as const satisfies Record<RecordKind, z.ZodObject>;

const partials = {
  deal: schemas.deal.partial(),
  transition: schemas.transition.partial(),
  pause: schemas.pause.partial(),
  funding: schemas.funding.partial(),
  nextStep: schemas.nextStep.partial(),
  snooze: schemas.snooze.partial(),
  activity: schemas.activity.partial(),
  workspace: schemas.workspace.partial(),
  benchmark: schemas.benchmark.partial(),
  calendarDay: schemas.calendarDay.partial(),
  event: schemas.event.partial(),
} as const satisfies Record<RecordKind, z.ZodObject>;

/** A whole record, as a create carries it. */
export function parseRecord(kind: RecordKind, fields: unknown): Result<Fields> {
  return toResult(kind, schemas[kind].safeParse(fields));
}

/** Some fields of a record, as a set carries them; at least one. */
export function parseFields(kind: RecordKind, fields: unknown): Result<Fields> {
  const parsed = toResult(kind, partials[kind].safeParse(fields));
  if (parsed.ok && Object.keys(parsed.value).length === 0) return err(fault('workspace.nothingToChange'));
  return parsed;
}

function toResult(kind: RecordKind, parsed: z.ZodSafeParseResult<Record<string, unknown>>): Result<Fields> {
  // zod hands back exactly what the schema describes, and every schema here describes JSON.
  return parsed.success ? ok(parsed.data as Fields) : err(toFault(kind, parsed.error.issues[0]));
}

function toFault(kind: RecordKind, issue: z.core.$ZodIssue | undefined): Fault {
  if (issue?.code === 'unrecognized_keys')
    return fault('workspace.unknownField', { field: issue.keys.join('、') }, issue.keys[0]);
  const at = issue?.path.map(String).join('.') || kind;
  if (at === 'title') return fault('workspace.emptyTitle', {}, at);
  if (at.endsWith('yuan') && issue?.code === 'too_small') return fault('workspace.negativeAmount', {}, at);
  if (issue?.code === 'custom' && issue.message === 'date')
    return fault('workspace.notADate', { field: at }, at);
  if (issue?.code === 'custom' && issue.message === 'empty')
    return fault('workspace.emptyText', { field: at }, at);
  return fault('workspace.badField', { field: at }, at);
}
