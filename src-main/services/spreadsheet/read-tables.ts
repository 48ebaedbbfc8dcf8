import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { err, fault, ok, type Fault, type Result } from '#domain/result';
import type { SheetTable } from '#domain/importing/sheet-table';
import { readBytes } from './read-bytes';
import { READ_LIMITS } from './read-limits';

export interface SpreadsheetFile {
  file: string;
  /** SHA-256 of the bytes, hex. */
  sha256: string;
  sheets: readonly SheetTable[];
}

export type ReadTables = (request: { name: string; bytes: Uint8Array }) => Promise<Result<SpreadsheetFile>>;

/**
 * Reads `.xlsx`, `.xls`, `.ods` and CSV. `workerFile` is the bundled `read-worker.ts`: a strange file then costs a
 * thread with a capped heap, never the app. null reads in this thread.
 */
export const createReadTables =
  (workerFile: string | URL | null): ReadTables =>
  async ({ name, bytes }) => {
    const file = baseName(name);
    if (bytes.byteLength > READ_LIMITS.fileBytes) {
      return err(fault('importing.tooBig', { limitMb: READ_LIMITS.fileBytes / 1_048_576 }, file));
    }
    const read = workerFile ? await readInThread(workerFile, file, bytes) : await readBytes(file, bytes);
    if (!read.ok) return err({ ...explain(file, read.error), at: file });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return ok({ file, sha256, sheets: read.value });
  };

/** WPS's own format looks like an old workbook and is none. */
const explain = (file: string, reason: Fault): Fault =>
  /\.et$/i.test(file) && reason.code === 'importing.damaged' ? fault('importing.etFile') : reason;

const baseName = (name: string): string => name.split(/[\\/]/).pop() ?? name;

function readInThread(
  workerFile: string | URL,
  name: string,
  bytes: Uint8Array,
): Promise<Result<SheetTable[]>> {
  return new Promise((resolve) => {
    const worker = new Worker(workerFile, {
      workerData: { name, bytes },
      resourceLimits: { maxOldGenerationSizeMb: READ_LIMITS.heap },
    });
    const answer = (reply: Result<SheetTable[]>): void => {
      clearTimeout(timer);
      resolve(reply);
      void worker.terminate();
    };
    const timer = setTimeout(
      () => answer(err(fault('importing.tooSlow', { seconds: READ_LIMITS.time / 1000 }))),
      READ_LIMITS.time,
    );
    worker.once('message', answer);
    worker.once('error', (error: NodeJS.ErrnoException) => answer(err(threadFault(error))));
    worker.once('exit', (code) => answer(err(fault('importing.damaged', { detail: `exit ${code}` }))));
  });
}

const threadFault = (error: NodeJS.ErrnoException) =>
  error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? fault('importing.tooBig', { limitMb: READ_LIMITS.heap })
    : fault('importing.damaged', { detail: error.message });
