import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DeliveryState, OutboxEntry } from '#domain/ports/bridge';
import type { Millis } from '#domain/ports/clock';
import { fault, type Fault } from '#domain/result';
import { deliveryFault } from './delivery-fault';
import type { OutboxFolder } from './outbox-folder';
import { sha256Of } from './file-name';
import { nodePlaceDisk, type PlaceDisk } from './place-disk';
import { placeFile } from './place-file';

/** Waiting longer after each failure in a row; a destination that comes back is noticed sooner than that. */
const RETRY_AFTER: readonly Millis[] = [15_000, 60_000, 300_000, 900_000];
/** How often a destination that could not be reached is looked at again. */
const LOOK_EVERY: Millis = 5_000;
/** Failures kept in an entry; the receipt wants the story, not every look. */
const ATTEMPTS_KEPT = 50;

export interface OutboxOptions {
  folder: OutboxFolder;
  /** The destination's disk; the machine's own unless a test says otherwise. */
  disk?: PlaceDisk;
  /** The folder exports go to at this moment; null = none chosen. */
  destination: () => string | null;
  now: () => Millis;
  log: (where: string, error: unknown) => void;
  changed: (entries: readonly OutboxEntry[]) => void;
}

export interface Outbox {
  list(): Promise<readonly OutboxEntry[]>;
  /** Queues a finished file; returns once it is safe on disk, before it is delivered. */
  add(entry: Omit<OutboxEntry, 'state' | 'attempts' | 'destination'>, bytes: Uint8Array): Promise<void>;
  /** Records a file that has already been put where it was wanted. */
  addDelivered(entry: Omit<OutboxEntry, 'state' | 'attempts'>, place: string): Promise<void>;
  /** Tries now, whatever the waiting time: one entry, or all. */
  retry(id: string | null): Promise<readonly OutboxEntry[]>;
  /** Tries what is due; resolves when nothing is on its way. */
  deliverDue(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Exports on their way to the destination folder. Entries outlive a restart; delivery is once in effect (`placeFile`);
 * a full, vanished or locked destination means waiting, not losing.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const { folder, now, log, disk = nodePlaceDisk } = options;
  const entries = new Map<string, OutboxEntry>();
  let closed = false;
  let reachable = true;
  let running: Promise<void> = Promise.resolve();

  const loaded = folder.load().then((found) => {
    // A delivery the last end cut off is simply due again.
    for (const entry of found)
      entries.set(
        entry.id,
        entry.state.kind === 'uploading' ? { ...entry, state: { kind: 'queued' } } : entry,
      );
    reachable = !found.some(({ state }) => state.kind === 'waiting');
  });
  const all = () => [...entries.values()];
  const add = async (entry: OutboxEntry) => {
    await folder.save(entry);
    entries.set(entry.id, entry);
    options.changed(all());
  };
  /** A step on the way; false = this machine's own disk refused it. The next start then finds out again. */
  const note = async (entry: OutboxEntry): Promise<boolean> => {
    entries.set(entry.id, entry);
    options.changed(all());
    try {
      await folder.save(entry);
      return true;
    } catch (error) {
      log('outbox.save', error);
      return false;
    }
  };
  const isDue = (entry: OutboxEntry): boolean => {
    const { state } = entry;
    if (state.kind === 'queued') return options.destination() !== null;
    return (
      state.kind === 'waiting' && (state.nextTryAt <= now() || entry.destination !== options.destination())
    );
  };

  async function deliver(entry: OutboxEntry): Promise<void> {
    const destination = options.destination();
    if (destination === null) return;
    const bytes = await folder.readPayload(entry.id);
    const at = now();
    if (!bytes || sha256Of(bytes) !== entry.sha256) {
      const reason = fault('reports.payloadLost', { file: entry.file });
      await note({ ...entry, destination, state: { kind: 'failed', reason } });
      return;
    }
    const earlier = await lyingAt(entry, destination);
    await note({ ...entry, destination, state: { kind: 'uploading', sentBytes: 0 } });
    let place: string;
    try {
      place = earlier ?? (await placeFile(destination, basename(entry.file), bytes, disk));
    } catch (error) {
      const reason = deliveryFault(error, destination, entry.bytes);
      const attempts = attempted(entry, at, reason);
      const state: DeliveryState = { kind: 'waiting', reason, nextTryAt: at + waitAfter(attempts) };
      await note({ ...entry, destination, state, attempts });
      reachable = false;
      log('outbox.deliver', error);
      return;
    }
    reachable = true;
    const state: DeliveryState = { kind: 'delivered', at: now(), place, sha256: entry.sha256 };
    const attempts = attempted(entry, at, 'delivered');
    const reached = earlier === null ? destination : entry.destination;
    // Without its receipt on disk the next start must be able to send the very same bytes again.
    if (await note({ ...entry, destination: reached, state, attempts })) await folder.dropPayload(entry.id);
  }

  /** Another folder was chosen after a delivery whose receipt was cut off: it has arrived there, and goes nowhere else. */
  async function lyingAt(entry: OutboxEntry, destination: string): Promise<string | null> {
    if (entry.destination === null || entry.destination === destination) return null;
    const place = join(entry.destination, basename(entry.file));
    try {
      return (await disk.lies(place, entry.bytes, entry.sha256)) === 'same' ? place : null;
    } catch {
      // The earlier folder cannot be looked into: then nothing is known to lie there.
      return null;
    }
  }

  /** One after the other: two deliveries at once would only fight over a slow stick. */
  function run(due: (entry: OutboxEntry) => boolean): Promise<void> {
    running = running
      .then(() => loaded)
      .then(async () => {
        for (const { id } of all()) {
          const entry = entries.get(id);
          if (entry && !closed && due(entry)) await deliver(entry);
        }
      })
      .catch((error: unknown) => log('outbox.run', error));
    return running;
  }

  async function look(): Promise<void> {
    await loaded;
    const waiting = all().some(({ state }) => state.kind === 'waiting');
    const destination = options.destination();
    if (!waiting || destination === null) return run(isDue);
    const back = !reachable && (await isFolder(destination));
    if (back) reachable = true;
    const wantsPlace = ({ state }: OutboxEntry) =>
      state.kind === 'waiting' && state.reason.code === 'reports.destinationGone';
    return run((entry) => isDue(entry) || (back && wantsPlace(entry)));
  }

  const timer = setInterval(
    () => void look().catch((error: unknown) => log('outbox.look', error)),
    LOOK_EVERY,
  );
  timer.unref();

  return {
    async list() {
      await loaded;
      return all().toReversed();
    },
    async add(entry, bytes) {
      await loaded;
      await folder.savePayload(entry.id, bytes);
      await add({ ...entry, destination: options.destination(), state: { kind: 'queued' }, attempts: [] });
      void run(isDue);
    },
    async addDelivered(entry, place) {
      await loaded;
      const state: DeliveryState = { kind: 'delivered', at: now(), place, sha256: entry.sha256 };
      await add({ ...entry, state, attempts: [{ at: now(), outcome: 'delivered' }] });
    },
    async retry(id) {
      await run(({ id: own, state }) => (id === null || id === own) && state.kind !== 'delivered');
      return all().toReversed();
    },
    deliverDue: () => run(isDue),
    async close() {
      closed = true;
      clearInterval(timer);
      await running;
    },
  };
}

const attempted = (entry: OutboxEntry, at: Millis, outcome: Fault | 'delivered') =>
  [...entry.attempts, { at, outcome }].slice(-ATTEMPTS_KEPT);

function waitAfter(attempts: OutboxEntry['attempts']): Millis {
  const failures = attempts.length - 1 - attempts.findLastIndex(({ outcome }) => outcome === 'delivered');
  return RETRY_AFTER[Math.min(failures, RETRY_AFTER.length) - 1]!;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // Not there, or not to be seen: either way not reachable, and the entry says which.
    return false;
  }
}
