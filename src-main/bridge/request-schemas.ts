import { z } from 'zod';
import type { BridgeMethod } from '#domain/ports/bridge';
import { DEAL_RECORD_KINDS, WORKSPACE_RECORD_KINDS } from '#domain/sync/op';
import { isPlainDate, type PlainDate } from '#domain/timing/plain-date';
import { settingsSchema } from '../services/settings/settings-store';

const name = z.string().trim().min(1).max(100);
const path = z.string().min(1).max(4096);
const person = z.strictObject({ actor: name, deviceName: name });
const position = z.number().int().nonnegative();
const language = z.enum(['zh-CN', 'zh-TW', 'en']);

const change = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  kind: z.enum([...DEAL_RECORD_KINDS, ...WORKSPACE_RECORD_KINDS]),
  record: z.string().min(1).max(128),
  deal: z.string().min(1).max(128).nullable(),
  act: z.enum(['create', 'set', 'void', 'restore']),
  fields: z.record(z.string(), z.json()),
  reason: z.string().max(4000).optional(),
});

/** The figures come from the page's own worker; the export service reads them by its own types. */
const summary = z.looseObject({ period: z.strictObject({ from: z.string(), to: z.string() }) });

const day = z.custom<PlainDate>(isPlainDate);

/** The reminders come from the page's own worker; what the file is written from is checked. */
const calendarPlan = z.strictObject({
  stampedAt: z.number().nonnegative(),
  entries: z
    .array(
      z.strictObject({
        uid: z.string().min(1).max(300),
        alarmOn: day,
        changedAt: z.number(),
        reminder: z.looseObject({
          title: z.string(),
          deal: z.string(),
          due: day,
          why: z.strictObject({
            code: z.string().max(100),
            params: z.record(z.string().max(100), z.union([z.string(), z.number()])),
          }),
        }),
      }),
    )
    .max(100_000),
});

/** Laid out by the page; the printer draws it by its own types and escapes every word. */
const laneDocument = z.looseObject({
  language,
  paper: z.enum(['a4', 'a3']),
  title: name,
  rows: z.array(z.looseObject({ kind: z.enum(['group', 'lane']) })).max(20_000),
});

/** What each method of the bridge takes; checked on the host before anything runs. */
export const requestSchemas: Record<BridgeMethod, z.ZodType> = {
  'app.start': z.null(),
  'app.openWorkspace': z.strictObject({ dir: path }),
  'app.openSample': person,
  'app.openLink': z.strictObject({ url: z.url().max(2000) }),
  'app.showFile': z.strictObject({ file: path }),
  'workspace.create': person,
  'settings.set': settingsSchema.partial().strict(),
  'journal.read': z.strictObject({ after: position, limit: z.number().int().min(1).max(20_000) }),
  'journal.head': z.strictObject({ seq: position }),
  'journal.commit': z.strictObject({
    base: position,
    batch: z.strictObject({ id: z.string().min(1).max(128), part: position, last: z.boolean() }),
    changes: z.array(change).max(5000),
  }),
  'journal.abandon': z.strictObject({ batch: z.string().min(1).max(128) }),
  'journal.history': z.strictObject({ deal: z.string().min(1).max(128) }),
  'import.read': z.strictObject({ name: z.string().min(1).max(1000), base64: z.string() }),
  'backup.create': z.strictObject({ file: path.nullable() }),
  'backup.list': z.null(),
  'backup.check': z.strictObject({ file: path }),
  'backup.restore': z.strictObject({ file: path, ...person.shape }),
  'export.summary': z.strictObject({
    summary,
    formats: z.array(z.enum(['pdf', 'xlsx', 'json'])).min(1),
    language,
    title: name,
    office: name.nullable(),
    revision: position,
    deliver: z.boolean(),
  }),
  'notice.show': z.strictObject({
    tag: z.string().min(1).max(200),
    title: z.string().max(500),
    body: z.string().max(2000),
  }),
  'export.calendar': z.strictObject({
    plan: calendarPlan,
    language,
    title: name,
    contents: z.string().max(2000),
    benchmarks: z.record(z.string().max(128), z.string().max(500)),
    revision: position,
    alarms: z.boolean(),
    deliver: z.boolean(),
  }),
  'export.timelines': z.strictObject({ document: laneDocument, revision: position, deliver: z.boolean() }),
  'export.tables': z.strictObject({
    title: name,
    contents: z.string().max(2000),
    tables: z
      .array(
        z.strictObject({
          name,
          head: z.array(z.string().max(200)).min(1).max(100),
          rows: z.array(z.array(z.union([z.string(), z.number(), z.null()])).max(100)).max(200_000),
        }),
      )
      .min(1)
      .max(20),
    revision: position,
    deliver: z.boolean(),
  }),
  'print.timelines': z.strictObject({ document: laneDocument }),
  'outbox.list': z.null(),
  'outbox.retry': z.strictObject({ id: z.string().max(128).nullable() }),
  'folder.list': z.strictObject({ path: path.nullable() }),
  'folder.choose': z.strictObject({ path }),
  'digest.report': z.strictObject({
    digest: z.string().max(200),
    records: position,
    checkpoint: z.strictObject({ journal: z.string(), seq: position, hash: z.string() }),
  }),
  'log.error': z.strictObject({ where: z.string().max(500), message: z.string().max(20_000) }),
};
