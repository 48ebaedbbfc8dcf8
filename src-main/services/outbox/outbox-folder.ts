import { copyFile, mkdir, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutboxEntry } from '#domain/ports/bridge';
import { fault } from '#domain/result';
import { z } from '#domain/records/schema';
import { writeDurably } from '../journal/journal-disk';
import { sha256Of } from './file-name';

/** The outbox on disk: per export `<id>.json` (the entry) and, until it is delivered, `<id>.bin` (the file itself). */
export interface OutboxFolder {
  /**
   * Oldest first. An entry file that cannot be read is kept aside as `.unreadable`; a failed entry that says so stands
   * in its place, so that the export does not vanish unseen.
   */
  load(): Promise<OutboxEntry[]>;
  save(entry: OutboxEntry): Promise<void>;
  savePayload(id: string, bytes: Uint8Array): Promise<void>;
  /** null = it is no longer there. */
  readPayload(id: string): Promise<Uint8Array | null>;
  dropPayload(id: string): Promise<void>;
}

const faultSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  at: z.string().optional(),
});
const stateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('queued') }),
  z.object({ kind: z.literal('uploading'), sentBytes: z.number() }),
  z.object({ kind: z.literal('waiting'), reason: faultSchema, nextTryAt: z.number() }),
  z.object({ kind: z.literal('failed'), reason: faultSchema }),
  z.object({ kind: z.literal('delivered'), at: z.number(), place: z.string(), sha256: z.string() }),
]);
const entrySchema = z.object({
  id: z.string(),
  title: z.string(),
  format: z.enum(['pdf', 'xlsx', 'docx', 'csv', 'ics', 'json', 'kiteline']),
  file: z.string(),
  keptAt: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  revision: z.number(),
  createdAt: z.number(),
  createdBy: z.string(),
  contents: z.string(),
  destination: z.string().nullable(),
  state: stateSchema,
  attempts: z.array(z.object({ at: z.number(), outcome: z.union([z.literal('delivered'), faultSchema]) })),
});

export function createOutboxFolder(dir: string, log: (where: string, error: unknown) => void): OutboxFolder {
  const entryFile = (id: string) => join(dir, `${id}.json`);
  const payloadFile = (id: string) => join(dir, `${id}.bin`);
  const readPayload = async (id: string): Promise<Uint8Array | null> => {
    try {
      return await readFile(payloadFile(id));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  };
  const save = (entry: OutboxEntry) =>
    writeDurably(entryFile(entry.id), `${JSON.stringify(entry, null, 2)}\n`);

  /** The entry file goes aside, and a failed entry takes its place. */
  async function standIn(id: string): Promise<OutboxEntry> {
    const file = entryFile(id);
    const aside = `${file}.unreadable`;
    log('outbox.load', `unreadable entry kept aside: ${aside}`);
    const { mtimeMs } = await stat(file);
    const entry = entryFor(id, await readPayload(id), Math.round(mtimeMs), aside);
    await copyFile(file, aside);
    await save(entry);
    return entry;
  }

  return {
    async load() {
      await mkdir(dir, { recursive: true });
      const names = (await readdir(dir)).filter((name) => name.endsWith('.json'));
      const entries: OutboxEntry[] = [];
      for (const name of names) {
        const id = name.slice(0, -'.json'.length);
        const entry = parseEntry(await readFile(join(dir, name), 'utf8'));
        // An id that is not its file's name would lead to other files.
        entries.push(entry?.id === id ? entry : await standIn(id));
      }
      return entries.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
    },
    save,
    savePayload: (id, bytes) => writeDurably(payloadFile(id), bytes),
    readPayload,
    async dropPayload(id) {
      try {
        await unlink(payloadFile(id));
      } catch (error) {
        // Left lying it does no harm: the entry says that it was delivered.
        log('outbox.dropPayload', error);
      }
    },
  };
}

function parseEntry(text: string): OutboxEntry | null {
  try {
    const parsed = entrySchema.safeParse(JSON.parse(text));
    return parsed.success ? (parsed.data as OutboxEntry) : null;
  } catch {
    // Not JSON at all: the caller keeps the file aside and says so.
    return null;
  }
}

/** What can still be said of an export whose entry is lost; its file, if it lies there, can be sent by a retry. */
function entryFor(id: string, payload: Uint8Array | null, createdAt: number, aside: string): OutboxEntry {
  const format = formatOf(payload);
  return {
    id,
    title: id,
    format,
    file: `${id}.${format}`,
    keptAt: '',
    bytes: payload?.byteLength ?? 0,
    sha256: payload ? sha256Of(payload) : '',
    revision: 0,
    createdAt,
    createdBy: '',
    contents: '',
    destination: null,
    state: { kind: 'failed', reason: fault('reports.entryUnreadable', { file: aside }) },
    attempts: [],
  };
}

/** By the file's first bytes: `%PDF`, a ZIP, else JSON. */
function formatOf(payload: Uint8Array | null): OutboxEntry['format'] {
  const start = new TextDecoder('latin1').decode(payload?.subarray(0, 4));
  if (start === '%PDF') return 'pdf';
  return start.startsWith('PK') ? 'xlsx' : 'json';
}
