import { readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { propertyRuns } from '#domain/testing/property-runs';
import { allOps, committed, newDeals, openIn, valueOf, whole } from '../../testing/journals';
import { temporaryFolder } from '../../testing/temporary-folder';
import { JOURNAL_FILE } from './journal-disk';
import type { Journal } from './journal';

/** What happens to a journal: an act in parts, one given up before its last part, or a crash in the next write. */
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('commit' as const),
      parts: fc.array(fc.nat(3), { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('giveUp' as const),
      parts: fc.array(fc.nat(3), { minLength: 1, maxLength: 3 }),
      abandon: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
  // `at`: how much of the write reached the disk.
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('crash' as const),
      ops: fc.integer({ min: 1, max: 4 }),
      at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface World {
  folder: string;
  journal: Journal;
  /** Records acknowledged, in order, each with its batch. */
  acknowledged: string[];
  made: number;
}

/** Commits the parts one after the other; the last one ends the batch when `end`. */
async function commitParts(
  world: World,
  id: string,
  parts: readonly number[],
  end: boolean,
): Promise<string[]> {
  const base = world.journal.head.seq;
  const records: string[] = [];
  for (const [part, size] of parts.entries()) {
    const changes = newDeals(size, world.made);
    world.made += size;
    records.push(...changes.map((change) => `${id} ${change.record}`));
    const last = end && part === parts.length - 1;
    await committed(world.journal.commit({ base, batch: { id, part, last }, changes }));
  }
  return records;
}

async function reopen(world: World): Promise<void> {
  await world.journal.close();
  world.journal = valueOf(await openIn(world.folder));
}

/** The write after the last acknowledged one is torn: nobody was told that it had been saved. */
async function crash(world: World, id: string, ops: number, at: number): Promise<void> {
  const file = join(world.folder, JOURNAL_FILE);
  const before = (await readFile(file)).length;
  await committed(world.journal.commit(whole(world.journal, id, newDeals(ops, world.made))));
  world.made += ops;
  const after = (await readFile(file)).length;
  await truncate(file, before + Math.floor((after - before) * at));
  await reopen(world);
}

async function take(world: World, act: Step, id: string): Promise<void> {
  switch (act.do) {
    case 'commit':
      world.acknowledged.push(...(await commitParts(world, id, act.parts, true)));
      break;
    case 'giveUp':
      await commitParts(world, id, act.parts, false);
      if (act.abandon) world.journal.abandon(id);
      break;
    case 'restart':
      await reopen(world);
      break;
    case 'crash':
      await crash(world, id, act.ops, act.at);
  }
}

test('whatever is committed, given up and torn: every acknowledged op is there in its order, and no half of a batch', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const folder = await temporaryFolder();
      const world: World = { folder, journal: valueOf(await openIn(folder)), acknowledged: [], made: 0 };
      for (const [at, act] of steps.entries()) {
        await take(world, act, `b${at}`);
        expectWorld(world);
      }
      await reopen(world);
      expectWorld(world);
      await world.journal.close();
    }),
    propertyRuns(60),
  );
});

function expectWorld({ journal, acknowledged }: World): void {
  const ops = allOps(journal);
  expect(ops.map((op) => `${op.batch} ${op.record}`)).toEqual(acknowledged);
  expect(ops.map((op) => op.seq)).toEqual(ops.map((_, at) => at + 1));
  expect(ops.map((op) => op.hlc)).toEqual(ops.map((op) => op.hlc).toSorted());
  expect(journal.head.seq).toBe(acknowledged.length);
}
