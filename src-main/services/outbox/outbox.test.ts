import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OutboxEntry } from '#domain/ports/bridge';
import { deliveryFault } from './delivery-fault';
import { createOutbox, type Outbox } from './outbox';
import { createOutboxFolder, type OutboxFolder } from './outbox-folder';
import { sha256Of } from './file-name';
import { nodePlaceDisk, type PlaceDisk } from './place-disk';

const bytes = new TextEncoder().encode('簽約匯總');
let home: string;
let now: number;
let destination: string | null;
let open: Outbox[];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'kiteline-outbox-'));
  now = Date.UTC(2018, 6, 26, 6, 5);
  destination = join(home, 'stick');
  open = [];
});
afterEach(async () => {
  await Promise.all(open.map((outbox) => outbox.close()));
  await rm(home, { recursive: true });
});

const outboxDir = () => join(home, 'outbox');
const stick = () => join(home, 'stick');

function start(over: { disk?: PlaceDisk; folder?: OutboxFolder } = {}): Outbox {
  const outbox = createOutbox({
    folder: createOutboxFolder(outboxDir(), () => undefined),
    ...over,
    destination: () => destination,
    now: () => now,
    log: () => undefined,
    changed: () => undefined,
  });
  open.push(outbox);
  return outbox;
}

const entry = (id: string, file = '簽約匯總.pdf') => ({
  id,
  title: '簽約匯總',
  format: 'pdf' as const,
  file,
  keptAt: join(home, 'documents', file),
  bytes: bytes.byteLength,
  sha256: sha256Of(bytes),
  revision: 1204,
  createdAt: now,
  createdBy: '王磊',
  contents: '2018-01-01至2018-06-30',
});

async function only(outbox: Outbox): Promise<OutboxEntry> {
  const [one, ...more] = await outbox.list();
  expect(more).toEqual([]);
  return one!;
}

describe('delivery to a folder', () => {
  test('delivers at once when the folder is there, with a receipt', async () => {
    await mkdir(stick());
    const outbox = start();
    await outbox.add(entry('a'), bytes);
    await outbox.deliverDue();
    const place = join(stick(), '簽約匯總.pdf');
    expect(await readFile(place)).toEqual(Buffer.from(bytes));
    expect(await only(outbox)).toMatchObject({
      revision: 1204,
      destination: stick(),
      state: { kind: 'delivered', at: now, place, sha256: sha256Of(bytes) },
      attempts: [{ at: now, outcome: 'delivered' }],
    });
    expect(await readdir(stick())).toEqual(['簽約匯總.pdf']);
    expect(await readdir(outboxDir())).toEqual(['a.json']);
  });

  test('a folder that is not there means waiting; it is not made, and the export comes by itself later', async () => {
    const outbox = start();
    await outbox.add(entry('a'), bytes);
    await outbox.deliverDue();
    const waiting = await only(outbox);
    expect(waiting.state).toMatchObject({
      kind: 'waiting',
      reason: { code: 'reports.destinationGone', params: { folder: stick() } },
      nextTryAt: now + 15_000,
    });
    await expect(readdir(stick())).rejects.toThrow('ENOENT');
    await mkdir(stick());
    now += 15_000;
    await outbox.deliverDue();
    expect((await only(outbox)).state.kind).toBe('delivered');
  });

  test('waits longer after each failure, and retry does not wait at all', async () => {
    const outbox = start();
    await outbox.add(entry('a'), bytes);
    await outbox.deliverDue();
    const delays: number[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const { state } = await only(outbox);
      if (state.kind !== 'waiting') throw new Error(state.kind);
      delays.push(state.nextTryAt - now);
      now = state.nextTryAt;
      await outbox.deliverDue();
    }
    expect(delays).toEqual([15_000, 60_000, 300_000, 900_000, 900_000]);
    await mkdir(stick());
    await outbox.retry('a');
    expect((await only(outbox)).state.kind).toBe('delivered');
  });

  test('no folder chosen: queued until one is', async () => {
    destination = null;
    const outbox = start();
    await outbox.add(entry('a'), bytes);
    await outbox.deliverDue();
    expect((await only(outbox)).state).toEqual({ kind: 'queued' });
    await mkdir(stick());
    destination = stick();
    await outbox.deliverDue();
    expect((await only(outbox)).state.kind).toBe('delivered');
  });

  test('another folder is tried at once, whatever the waiting time', async () => {
    const outbox = start();
    await outbox.add(entry('a'), bytes);
    await outbox.deliverDue();
    destination = join(home, 'share');
    await mkdir(destination);
    await outbox.deliverDue();
    expect((await only(outbox)).state).toMatchObject({
      kind: 'delivered',
      place: join(destination, '簽約匯總.pdf'),
    });
  });

  test.each([
    ['ENOSPC', 'reports.destinationFull'],
    ['EROFS', 'reports.destinationLocked'],
  ])('a write that ends in %s waits with words, and goes out once there is room', async (code, reason) => {
    await mkdir(stick());
    let broken = true;
    const disk: PlaceDisk = {
      ...nodePlaceDisk,
      async write(file, content) {
        await nodePlaceDisk.write(file, content.subarray(0, broken ? 3 : undefined));
        if (broken) throw Object.assign(new Error(code), { code });
      },
    };
    const outbox = start({ disk });
    await outbox.add(entry('a'), bytes);
    await outbox.deliverDue();
    expect((await only(outbox)).state).toMatchObject({ kind: 'waiting', reason: { code: reason } });
    expect(await readdir(stick())).toEqual([]);
    broken = false;
    now += 15_000;
    await outbox.deliverDue();
    expect((await only(outbox)).state.kind).toBe('delivered');
    expect(await readdir(stick())).toEqual(['簽約匯總.pdf']);
  });

  test('what was only to be kept here never goes out, whatever folder is chosen later', async () => {
    destination = null;
    const outbox = start();
    const kept = { ...entry('a'), destination: join(home, 'documents') };
    await outbox.addDelivered(kept, kept.keptAt);
    await mkdir(stick());
    destination = stick();
    await outbox.deliverDue();
    await outbox.retry(null);
    expect((await only(outbox)).state).toMatchObject({ kind: 'delivered', place: kept.keptAt });
    expect(await readdir(stick())).toEqual([]);
  });

  test('a file where the folder should be counts as not there', async () => {
    await writeFile(stick(), 'not a folder');
    const outbox = start();
    await outbox.add(entry('a'), bytes);
    await outbox.deliverDue();
    expect((await only(outbox)).state).toMatchObject({ reason: { code: 'reports.destinationGone' } });
  });
});

describe('over restarts', () => {
  test('what was waiting is delivered by the next start', async () => {
    const first = start();
    await first.add(entry('a'), bytes);
    await first.deliverDue();
    await first.close();
    await mkdir(stick());
    now += 60_000;
    const second = start();
    await second.deliverDue();
    expect((await only(second)).state.kind).toBe('delivered');
  });

  test('a delivery cut off between the file and its receipt is once in effect', async () => {
    await mkdir(stick());
    const first = start();
    await first.add(entry('a'), bytes);
    await first.deliverDue();
    await first.close();
    // As if the machine had stopped before the receipt was written.
    const file = join(outboxDir(), 'a.json');
    const saved = JSON.parse(await readFile(file, 'utf8')) as OutboxEntry;
    await writeFile(
      file,
      JSON.stringify({ ...saved, state: { kind: 'uploading', sentBytes: 0 }, attempts: [] }),
    );
    await writeFile(join(outboxDir(), 'a.bin'), bytes);
    const second = start();
    await second.deliverDue();
    expect((await only(second)).state.kind).toBe('delivered');
    expect(await readdir(stick())).toEqual(['簽約匯總.pdf']);
  });

  test('the receipt does not fit on this disk: delivered, nobody else is blamed, and the next start knows', async () => {
    await mkdir(stick());
    const real = createOutboxFolder(outboxDir(), () => undefined);
    const full: OutboxFolder = {
      ...real,
      save: (one) =>
        one.state.kind === 'delivered'
          ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
          : real.save(one),
    };
    const first = start({ folder: full });
    await first.add(entry('a'), bytes);
    await first.deliverDue();
    expect((await only(first)).state.kind).toBe('delivered');
    await first.close();
    const second = start();
    await second.deliverDue();
    expect((await only(second)).state.kind).toBe('delivered');
    expect(await readdir(stick())).toEqual(['簽約匯總.pdf']);
  });

  test('cut off after the file, then another folder: it is not sent a second time', async () => {
    const share = join(home, 'share');
    await mkdir(stick());
    await mkdir(share);
    await writeFile(join(stick(), '簽約匯總.pdf'), bytes);
    await createOutboxFolder(outboxDir(), () => undefined).savePayload('a', bytes);
    const cut = {
      ...entry('a'),
      destination: stick(),
      state: { kind: 'uploading', sentBytes: 0 },
      attempts: [],
    };
    await writeFile(join(outboxDir(), 'a.json'), JSON.stringify(cut));
    destination = share;
    const outbox = start();
    await outbox.deliverDue();
    expect(await only(outbox)).toMatchObject({
      destination: stick(),
      state: { kind: 'delivered', place: join(stick(), '簽約匯總.pdf') },
    });
    expect(await readdir(share)).toEqual([]);
  });

  test('a reason without parameters is read back', async () => {
    const folder = createOutboxFolder(outboxDir(), () => undefined);
    const state = { kind: 'failed', reason: { code: 'reports.printFailed' } } as const;
    await folder.save({ ...entry('a'), destination: null, state, attempts: [] });
    expect((await only(start())).state).toEqual(state);
  });

  test('an entry file torn in half is kept aside and hides no other', async () => {
    destination = null;
    const first = start();
    await first.add(entry('a'), bytes);
    await first.add(entry('b'), bytes);
    await first.close();
    await writeFile(join(outboxDir(), 'a.json'), '{"id":"a","ti');
    const second = start();
    const found = new Map((await second.list()).map((one) => [one.id, one]));
    expect(found.get('b')?.state).toEqual({ kind: 'queued' });
    const aside = join(outboxDir(), 'a.json.unreadable');
    expect(found.get('a')?.state).toEqual({
      kind: 'failed',
      reason: { code: 'reports.entryUnreadable', params: { file: aside } },
    });
    expect(await readFile(aside, 'utf8')).toBe('{"id":"a","ti');
    await second.close();
    expect((await start().list()).map((one) => one.state.kind).sort()).toEqual(['failed', 'queued']);
  });

  test('a payload that is gone or changed fails with words, and does not go out', async () => {
    destination = null;
    const outbox = start();
    await outbox.add(entry('a'), bytes);
    await writeFile(join(outboxDir(), 'a.bin'), 'changed');
    await mkdir(stick());
    destination = stick();
    await outbox.deliverDue();
    expect((await only(outbox)).state).toMatchObject({
      kind: 'failed',
      reason: { code: 'reports.payloadLost' },
    });
    expect(await readdir(stick())).toEqual([]);
  });
});

test.each([
  ['ENOENT', 'reports.destinationGone'],
  ['EIO', 'reports.destinationGone'],
  ['EACCES', 'reports.destinationLocked'],
  ['EROFS', 'reports.destinationLocked'],
  ['ENOSPC', 'reports.destinationFull'],
  ['EBUSY', 'reports.deliveryFailed'],
])('a folder that answers %s: %s', (code, expected) => {
  const error = Object.assign(new Error(code), { code });
  expect(deliveryFault(error, '/media/usb', 2048).code).toBe(expected);
});
