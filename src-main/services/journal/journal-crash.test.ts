import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { committed, newDeals, openIn, recordsOf, valueOf, whole } from '../../testing/journals';
import { temporaryFolder } from '../../testing/temporary-folder';
import { createJournalDisk, JOURNAL_FILE } from './journal-disk';

interface Written {
  bytes: Buffer;
  /** Length of the file after each commit; the empty journal's first. */
  ends: readonly number[];
  /** Ops that count after each. */
  counts: readonly number[];
}

/** A journal with commits of these sizes. */
async function written(sizes: readonly number[]): Promise<Written> {
  const folder = await temporaryFolder();
  const file = join(folder, JOURNAL_FILE);
  const journal = valueOf(await openIn(folder));
  const ends = [(await readFile(file)).length];
  const counts = [0];
  for (const [at, size] of sizes.entries()) {
    await committed(journal.commit(whole(journal, `b${at}`, newDeals(size, counts.at(-1)))));
    ends.push((await readFile(file)).length);
    counts.push(journal.head.seq);
  }
  await journal.close();
  return { bytes: await readFile(file), ends, counts };
}

/** Puts bytes as the journal of a new folder. */
async function placed(root: string, name: string, bytes: Buffer): Promise<string> {
  const folder = join(root, name);
  await mkdir(folder);
  await writeFile(join(folder, JOURNAL_FILE), bytes);
  return folder;
}

const asideIn = async (folder: string) => (await readdir(folder)).filter((name) => name !== JOURNAL_FILE);

/** What a journal cut at `cut` must open to; returns what it told. */
async function expectMended({ bytes, ends, counts }: Written, root: string, cut: number, goesOn: boolean) {
  const folder = await placed(root, String(cut), bytes.subarray(0, cut));
  const journal = valueOf(await openIn(folder));
  const reached = ends.findLastIndex((end) => end <= cut);
  const tail = bytes.subarray(ends[reached], cut);
  const kept = newDeals(counts[reached]!).map((deal) => deal.record);
  expect(recordsOf(journal), `cut at ${cut}`).toEqual(kept);
  const aside = await asideIn(folder);
  if (tail.length === 0) expect([journal.notices, aside], `cut at ${cut}`).toEqual([[], []]);
  else {
    const ops = tail.filter((byte) => byte === 0x0a).length;
    const keptAt = join(folder, aside[0]!);
    expect(journal.notices, `cut at ${cut}`).toEqual([
      ops > 0 ? { kind: 'batch-set-aside', ops, keptAt } : { kind: 'torn-tail', bytes: tail.length, keptAt },
    ]);
    expect((await readFile(keptAt)).equals(tail)).toBe(true);
  }
  if (goesOn) await committed(journal.commit(whole(journal, 'next', newDeals(1, 100))));
  await journal.close();
  const again = valueOf(await openIn(folder));
  expect(again.notices, `cut at ${cut}`).toEqual([]);
  expect(recordsOf(again), `cut at ${cut}`).toEqual(goesOn ? [...kept, 'd100'] : kept);
  return journal.notices.map((notice) => notice.kind);
}

test('cut at any byte of the last two commits: all before is there, the tail is kept aside and told, work goes on', async () => {
  const journal = await written([2, 2, 1]);
  const root = await temporaryFolder();
  const told = new Set<string>();
  const cuts = Array.from(
    { length: journal.bytes.length + 1 - journal.ends[1]! },
    (_, at) => journal.ends[1]! + at,
  );
  // Many at once: what takes the time is waiting for the disk.
  while (cuts.length > 0)
    for (const kinds of await Promise.all(
      cuts
        .splice(0, 64)
        .map((cut) => expectMended(journal, root, cut, cut % 8 === 0 || journal.ends.includes(cut))),
    ))
      kinds.forEach((kind) => told.add(kind));
  expect(told).toEqual(new Set(['torn-tail', 'batch-set-aside']));
});

test('a tail of zeros, as a file system leaves it after a power cut, is set aside like a torn one', async () => {
  const { bytes, counts } = await written([1, 2]);
  const folder = await placed(await temporaryFolder(), 'w', Buffer.concat([bytes, Buffer.alloc(700)]));
  const journal = valueOf(await openIn(folder));
  expect(journal.head.seq).toBe(counts[2]);
  expect(journal.notices).toMatchObject([{ kind: 'torn-tail', bytes: 700 }]);
  await committed(journal.commit(whole(journal, 'next', newDeals(1, 100))));
  await journal.close();
  expect(valueOf(await openIn(folder)).notices).toEqual([]);
});

test('two tears within one tick of the clock are both kept', async () => {
  const { bytes } = await written([1]);
  const folder = await placed(await temporaryFolder(), 'w', bytes);
  for (const tear of ['first', 'second']) {
    await appendFile(join(folder, JOURNAL_FILE), tear);
    const journal = valueOf(await openIn(folder));
    expect(await readFile((journal.notices[0] as { keptAt: string }).keptAt, 'utf8')).toBe(tear);
    await journal.close();
  }
  expect(await asideIn(folder)).toHaveLength(2);
});

test('any byte changed, anywhere, is refused with the place, and nothing is touched', async () => {
  const { bytes } = await written([2, 1]);
  const root = await temporaryFolder();
  for (let at = 0; at < bytes.length; at++) {
    // The feed that ends the file: without it the last line cannot be told from a torn one.
    if (at === bytes.length - 1) continue;
    const damaged = Buffer.from(bytes);
    damaged[at]! ^= 0x01;
    const folder = await placed(root, String(at), damaged);
    const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
    expect(await openIn(folder), `byte ${at}`).toEqual({
      ok: false,
      error: { code: line === 1 ? 'host.journalUnreadable' : 'host.journalDamaged', params: { line } },
    });
    expect((await readFile(join(folder, JOURNAL_FILE))).equals(damaged)).toBe(true);
    expect(await asideIn(folder)).toEqual([]);
  }
});

test.each([
  ['a line taken out', (lines: string[]) => lines.toSpliced(2, 1), 3],
  ['a whole commit taken out', (lines: string[]) => lines.toSpliced(1, 2), 2],
  ['two lines changed places', (lines: string[]) => lines.with(1, lines[3]!).with(3, lines[1]!), 2],
  ['a line written twice', (lines: string[]) => lines.toSpliced(2, 0, lines[1]!), 3],
])('%s: refused', async (_, change, line) => {
  const { bytes } = await written([1, 1, 1]);
  const lines = change(bytes.toString('utf8').trimEnd().split('\n'));
  const folder = await placed(await temporaryFolder(), 'w', Buffer.from(`${lines.join('\n')}\n`));
  expect(await openIn(folder)).toEqual({
    ok: false,
    error: { code: 'host.journalDamaged', params: { line } },
  });
  expect(await asideIn(folder)).toEqual([]);
});

test('what a failed write left behind the journal does not outlive the next commit', async () => {
  const folder = await temporaryFolder();
  const real = createJournalDisk(folder);
  let broken = false;
  const journal = valueOf(
    await openIn(folder, {
      ...real,
      // The disk takes half of it and then nothing more, not even the cut back.
      append: async (offset, bytes) => {
        if (!broken) return real.append(offset, bytes);
        await appendFile(join(folder, JOURNAL_FILE), bytes.subarray(0, bytes.length - 3));
        throw Object.assign(new Error('EIO'), { code: 'EIO' });
      },
    }),
  );
  await committed(journal.commit(whole(journal, 'a', newDeals(1))));
  broken = true;
  expect(await journal.commit(whole(journal, 'lost', newDeals(20, 1)))).toMatchObject({ ok: false });
  broken = false;
  await committed(journal.commit(whole(journal, 'b', newDeals(1, 50))));
  await journal.close();
  const again = valueOf(await openIn(folder));
  expect(recordsOf(again)).toEqual(['d0', 'd50']);
  expect(again.notices).toEqual([]);
});
