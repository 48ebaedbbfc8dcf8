import { createMigrationRun } from '../records/migrations';
import { parseFields, parseRecord } from '../records/record-schemas';
import { z } from '../records/schema';
import { err, fault, ok, type Result } from '../result';
import { canonicalJson, utf8Length } from './canonical-json';
import { HLC_LIMIT, parseHlc } from './hlc';
import { OP_VERSION, isReadableOp, type AnyOp, type Fields, type JsonValue, type Op } from './op';
import { MAX_OP_BYTES } from './stamp';

const ACTS = ['create', 'set', 'void', 'restore'] as const;

const envelope = z.looseObject({
  v: z.number().int().positive(),
  id: z.string().regex(/^[0-9a-f]{32}$/),
  device: z.string().min(1).max(64),
  seq: z.number().int().positive(),
  hlc: z.string(),
  wall: z.number().nonnegative().lt(HLC_LIMIT),
  actor: z.string().max(200),
  batch: z.string().min(1).max(128),
  kind: z.string().min(1).max(64),
  record: z.string().min(1).max(128),
  deal: z.string().min(1).max(128).nullable(),
});

const readable = z.strictObject({
  ...envelope.shape,
  v: z.literal(1),
  act: z.enum(ACTS),
  fields: z.record(z.string(), z.json()),
  reason: z.string().optional(),
});

const migrations = createMigrationRun();

/**
 * An op from outside: another device, a backup, a stored line. One written by a newer version comes back as it is
 * (`isReadableOp` tells), so that it is passed on and read after an update.
 */
export function parseOp(value: unknown): Result<AnyOp> {
  const parsed = envelope.safeParse(value);
  if (!parsed.success)
    return err(fault('workspace.opUnreadable', {}, parsed.error.issues[0]?.path.join('.')));
  const clock = parseHlc(parsed.data.hlc);
  if (!clock.ok) return clock;
  if (utf8Length(canonicalJson(value)) > MAX_OP_BYTES)
    return err(fault('workspace.opTooLarge', { limit: MAX_OP_BYTES / 1024 }));
  const op = parsed.data as Record<string, JsonValue> as AnyOp;
  return isReadableOp(op) ? parseReadable(op) : ok(op);
}

function parseReadable(value: Op): Result<Op> {
  const parsed = readable.safeParse(value);
  if (!parsed.success)
    return err(fault('workspace.opUnreadable', {}, parsed.error.issues[0]?.path.join('.')));
  const fields = parseActFields({
    ...value,
    fields: migrations.migrate(value.kind, value.fields, OP_VERSION),
  });
  return fields.ok ? ok({ ...value, fields: fields.value }) : fields;
}

function parseActFields(op: Op): Result<Fields> {
  if (op.act === 'create') return parseRecord(op.kind, op.fields);
  if (op.act === 'set') return parseFields(op.kind, op.fields);
  return Object.keys(op.fields).length === 0
    ? ok(op.fields)
    : err(fault('workspace.opUnreadable', {}, 'fields'));
}
