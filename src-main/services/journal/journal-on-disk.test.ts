import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  allOps,
  committed,
  newDeals,
  openIn,
  recordsOf,
  START,
  valueOf,
  whole,
} from '../../testing/journals';
import { temporaryFolder } from '../../testing/temporary-folder';
import { createJournalDisk, JOURNAL_FILE } from './journal-disk';

const bytesOf = (folder: string) => readFile(join(folder, JOURNAL_FILE));

test('a new journal is empty, and keeps its name over a reopening', async () => {
  const folder = await temporaryFolder();
  const journal = valueOf(await openIn(folder));
  expect(journal.head).toEqual({ journal: 'journal-1', seq: 0, hash: '' });
  await journal.close();
  const again = valueOf(await openIn(folder));
  expect(again.head).toEqual(journal.head);
  expect(again.notices).toEqual([]);
});

test('what is acknowledged is on disk by then, stamped in order', async () => {
  const folder = await temporaryFolder();
  const journal = valueOf(await openIn(folder));
  const reply = await committed(journal.commit(whole(journal, 'a', newDeals(3))));
  const lines = (await bytesOf(folder)).toString('utf8').trim().split('\n');
  // The name line, three ops, the end line.
  expect(lines).toHaveLength(5);
  expect(reply.firstSeq).toBe(1);
  expect(reply.ops.map((op) => op.seq)).toEqual([1, 2, 3]);
  expect(reply.ops.map((op) => op.hlc)).toEqual(reply.ops.map((op) => op.hlc).toSorted());
  expect(new Set(reply.ops.map((op) => op.hlc)).size).toBe(3);
  expect(reply).toMatchObject({ savedAt: START, head: { seq: 3 } });
  await journal.close();

  const again = valueOf(await openIn(folder));
  expect(again.head).toEqual(reply.head);
  expect(allOps(again)).toMatchObject(
    reply.ops.map((op, at) => ({
      ...op,
      record: `d${at}`,
      actor: '李工',
      device: 'device-1',
      batch: 'a',
      v: 1,
    })),
  );
  expect(allOps(again)[0]).toMatchObject({ fields: { title: '項目 0 “\n”' } });
});

test('the clock goes on after a reopening, though the wall clock stands', async () => {
  const folder = await temporaryFolder();
  const journal = valueOf(await openIn(folder));
  const first = await committed(journal.commit(whole(journal, 'a', newDeals(1))));
  await journal.close();
  const again = valueOf(await openIn(folder));
  const second = await committed(again.commit(whole(again, 'b', newDeals(1, 1))));
  expect(second.ops[0]!.hlc > first.ops[0]!.hlc).toBe(true);
});

test('commits asked for at once are taken in the order they were asked', async () => {
  const journal = valueOf(await openIn(await temporaryFolder()));
  const replies = await Promise.all(
    [0, 1, 2, 3].map((at) =>
      journal.commit({ base: at, batch: { id: `b${at}`, part: 0, last: true }, changes: newDeals(1, at) }),
    ),
  );
  expect(replies.map((reply) => valueOf(reply).kind)).toEqual(Array(4).fill('committed'));
  expect(recordsOf(journal)).toEqual(['d0', 'd1', 'd2', 'd3']);
});

test('of two writers on one base the second is told what it has missed, and nothing of it is written', async () => {
  const folder = await temporaryFolder();
  const journal = valueOf(await openIn(folder));
  const [first, second] = await Promise.all([
    journal.commit({ base: 0, batch: { id: 'a', part: 0, last: true }, changes: newDeals(2) }),
    journal.commit({ base: 0, batch: { id: 'b', part: 0, last: true }, changes: newDeals(1, 2) }),
  ]);
  const before = await bytesOf(folder);
  expect(valueOf(first).kind).toBe('committed');
  expect(valueOf(second)).toEqual({ kind: 'moved', ops: allOps(journal), head: journal.head });
  expect(recordsOf(journal)).toEqual(['d0', 'd1']);
  expect((await bytesOf(folder)).equals(before)).toBe(true);
});

test('a base ahead of the journal is moved too', async () => {
  const journal = valueOf(await openIn(await temporaryFolder()));
  const reply = await journal.commit({
    base: 5,
    batch: { id: 'a', part: 0, last: true },
    changes: newDeals(1),
  });
  expect(valueOf(reply)).toMatchObject({ kind: 'moved', ops: [], head: { seq: 0 } });
});

test('a batch in parts counts with its last part only', async () => {
  const folder = await temporaryFolder();
  const journal = valueOf(await openIn(folder));
  const part = (number: number, last: boolean) =>
    journal.commit({ base: 0, batch: { id: 'a', part: number, last }, changes: newDeals(2, number * 2) });
  const empty = await bytesOf(folder);
  expect(valueOf(await part(0, false))).toMatchObject({ kind: 'committed', firstSeq: 1, head: { seq: 0 } });
  expect(valueOf(await part(1, false))).toMatchObject({ kind: 'committed', firstSeq: 3, head: { seq: 0 } });
  expect(recordsOf(journal)).toEqual([]);
  expect((await bytesOf(folder)).equals(empty)).toBe(true);
  const last = await committed(part(2, true));
  expect(last).toMatchObject({ firstSeq: 5, head: { seq: 6 } });
  expect(recordsOf(journal)).toEqual(['d0', 'd1', 'd2', 'd3', 'd4', 'd5']);
  await journal.close();
  expect(valueOf(await openIn(folder)).head).toEqual(last.head);
});

test('parts out of order are refused; a batch abandoned or overtaken leaves nothing behind', async () => {
  const journal = valueOf(await openIn(await temporaryFolder()));
  const part = (id: string, number: number, last: boolean) =>
    journal.commit({ base: 0, batch: { id, part: number, last }, changes: newDeals(1, number) });
  const outOfOrder = { ok: false, error: { code: 'host.batchOutOfOrder' } };
  expect(await part('a', 1, true)).toMatchObject(outOfOrder);
  valueOf(await part('b', 0, false));
  expect(await part('b', 2, true)).toMatchObject(outOfOrder);
  expect(journal.abandon('b')).toBeNull();
  expect(await part('b', 1, true)).toMatchObject(outOfOrder);
  valueOf(await part('c', 0, false));
  await committed(part('d', 0, true));
  expect(valueOf(await part('c', 1, true))).toMatchObject({ kind: 'moved' });
  expect(recordsOf(journal)).toEqual(['d0']);
});

test('a cancelled batch can be sent again under its own name', async () => {
  const journal = valueOf(await openIn(await temporaryFolder()));
  const part = (number: number, last: boolean) =>
    journal.commit({ base: 0, batch: { id: 'a', part: number, last }, changes: newDeals(1, number) });
  valueOf(await part(0, false));
  journal.abandon('a');
  valueOf(await part(0, false));
  await committed(part(1, true));
  expect(recordsOf(journal)).toEqual(['d0', 'd1']);
});

test('reading pages through the journal, and tells the hash at any place', async () => {
  const journal = valueOf(await openIn(await temporaryFolder()));
  await committed(journal.commit(whole(journal, 'a', newDeals(3))));
  expect(journal.read({ after: 1, limit: 1 }).ops.map((op) => op.seq)).toEqual([2]);
  expect(journal.read({ after: 3, limit: 10 })).toEqual({ ops: [], head: journal.head });
  const hashes = [0, 1, 2, 3].map((seq) => journal.headAt({ seq }).hashAtSeq);
  expect(new Set(hashes).size).toBe(4);
  expect(hashes[3]).toBe(journal.head.hash);
  expect(journal.headAt({ seq: 4 }).hashAtSeq).toBeNull();
  expect(journal.history('d1').map((op) => op.record)).toEqual(['d1']);
});

test('the bytes of a journal hold the head named with them, whatever is committed meanwhile', async () => {
  const folder = await temporaryFolder();
  const journal = valueOf(await openIn(folder));
  await committed(journal.commit(whole(journal, 'a', newDeals(1))));
  const [read, second] = await Promise.all([
    journal.snapshot(),
    journal.commit(whole(journal, 'b', newDeals(1, 1))),
    journal.commit({ ...whole(journal, 'c', newDeals(1, 2)), base: 2 }),
  ]);
  valueOf(second);
  const copy = await temporaryFolder();
  await createJournalDisk(copy).create(read.bytes);
  const opened = valueOf(await openIn(copy));
  expect(opened.notices).toEqual([]);
  expect(opened.head.seq).toBe(read.seq);
});

test('an op larger than every reader counts on is refused, and the batch goes on without that part', async () => {
  const folder = await temporaryFolder();
  const journal = valueOf(await openIn(folder));
  const sized = (length: number, part: number, last: boolean) =>
    journal.commit({
      base: 0,
      batch: { id: 'a', part, last },
      changes: newDeals(1, part).map((deal) => ({ ...deal, fields: { note: '長'.repeat(length) } })),
    });
  const empty = await bytesOf(folder);
  valueOf(await sized(1, 0, false));
  expect(await sized(22_000, 1, true)).toMatchObject({
    ok: false,
    error: { code: 'workspace.tooLarge', at: 'note' },
  });
  expect((await bytesOf(folder)).equals(empty)).toBe(true);
  await committed(sized(20_000, 1, true));
  await journal.close();
  expect(recordsOf(valueOf(await openIn(folder)))).toEqual(['d0', 'd1']);
});
