import { mkdir, readdir, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutboxEntry } from '#domain/ports/bridge';
import { z } from '#domain/records/schema';
import { writeDurably } from '../journal/journal-disk';

/** The outbox on disk: per export `<id>.json` (the entry) and, until it is delivered, `<id>.bin` (the file itself). */
export interface OutboxFolder {
  /** Oldest first. An entry file that cannot be read is kept aside as `.unreadable`, and told through `log`. */
  load(): Promise<OutboxEntry[]>;
  save(entry: OutboxEntry): Promise<void>;
  savePayload(id: string, bytes: Uint8Array): Promise<void>;
  /** null = it is no longer there. */
  readPayload(id: string): Promise<Uint8Array | null>;
  dropPayload(id: string): Promise<void>;
}

const faultSchema = z.looseObject({ code: z.string(), params: z.record(z.string(), z.unknown()) });
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
  return {
    async load() {
      await mkdir(dir, { recursive: true });
      const names = (await readdir(dir)).filter((name) => name.endsWith('.json'));
      const entries: OutboxEntry[] = [];
      for (const name of names) {
        const file = join(dir, name);
        const entry = parseEntry(await readFile(file, 'utf8'));
        if (entry) entries.push(entry);
        else {
          log('outbox.load', `unreadable entry kept aside: ${file}.unreadable`);
          await rename(file, `${file}.unreadable`);
        }
      }
      return entries.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
    },
    save: (entry) => writeDurably(entryFile(entry.id), `${JSON.stringify(entry, null, 2)}\n`),
    savePayload: (id, bytes) => writeDurably(payloadFile(id), bytes),
    async readPayload(id) {
      try {
        return await readFile(payloadFile(id));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
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
