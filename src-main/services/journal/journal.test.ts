import { describe, expect, it } from 'vitest';
import { fixedClock } from '#domain/testing/fixed-clock';
import type { Result } from '#domain/result';
import { creating } from '../../testing/commit-request';
import { MemoryDisk } from '../../testing/memory-disk';
import { openJournal, type Journal } from './journal';

const clock = fixedClock('2018-07-26');
const writer = { actor: '周可', device: 'device-1' };

const open = (disk: MemoryDisk): Promise<Result<Journal>> =>
  openJournal(disk, writer, clock, () => 'journal-1');

async function opened(disk: MemoryDisk): Promise<Journal> {
  const journal = await open(disk);
  if (!journal.ok) throw new Error(JSON.stringify(journal.error));
  return journal.value;
}

const titlesOf = (journal: Journal) =>
  journal.read({ after: 0, limit: 1000 }).ops.map((op) => (op['fields'] as { title: string }).title);

async function commit(journal: Journal, ...titles: string[]): Promise<void> {
  const reply = await journal.commit(creating(journal.head.seq, titles));
  expect(reply).toMatchObject({ ok: true, value: { kind: 'committed' } });
}

describe('commits', () => {
  it('are numbered, stamped in order, and there after opening again', async () => {
    const disk = new MemoryDisk();
    const journal = await opened(disk);
    await commit(journal, '甲', '乙');
    await commit(journal, '丙');
    const again = await opened(disk);
    expect(titlesOf(again)).toEqual(['甲', '乙', '丙']);
    expect(again.head).toEqual(journal.head);
    const { ops } = again.read({ after: 0, limit: 10 });
    expect(ops.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(ops.map(({ hlc }) => hlc)).toEqual(ops.map(({ hlc }) => hlc).toSorted());
    expect(new Set(ops.map(({ hlc }) => hlc)).size).toBe(3);
  });

  it('decided on an older position are answered with what came since', async () => {
    const journal = await opened(new MemoryDisk());
    await commit(journal, '甲');
    const reply = await journal.commit(creating(0, ['乙']));
    expect(reply).toMatchObject({ ok: true, value: { kind: 'moved', ops: [{ fields: { title: '甲' } }] } });
    expect(titlesOf(journal)).toEqual(['甲']);
  });

  it('asked for at once are taken one after the other', async () => {
    const journal = await opened(new MemoryDisk());
    const replies = await Promise.all(['甲', '乙'].map((title) => journal.commit(creating(0, [title]))));
    expect(replies.map((reply) => reply.ok && reply.value.kind)).toEqual(['committed', 'moved']);
  });

  it.each([
    ['ENOSPC', 'host.diskFull'],
    ['EROFS', 'host.diskReadOnly'],
    ['EIO', 'host.diskFailed'],
  ])('that the disk refuses with %s are refused as %s, and the next one is whole', async (code, fault) => {
    const disk = new MemoryDisk();
    const journal = await opened(disk);
    await commit(journal, '甲');
    disk.fails = Object.assign(new Error(code), { code });
    const refused = await journal.commit(creating(1, ['乙']));
    expect(refused).toMatchObject({ ok: false, error: { code: fault } });
    await commit(journal, '丙');
    expect(titlesOf(await opened(disk))).toEqual(['甲', '丙']);
  });
});

describe('a batch in parts', () => {
  const part = (number: number, last: boolean) => ({ id: 'import-1', part: number, last });

  it('counts only with its last part', async () => {
    const disk = new MemoryDisk();
    const journal = await opened(disk);
    await journal.commit(creating(0, ['甲'], part(0, false)));
    expect(journal.head.seq).toBe(0);
    expect(titlesOf(await opened(disk))).toEqual([]);
    await journal.commit(creating(0, ['乙'], part(1, true)));
    expect(titlesOf(await opened(disk))).toEqual(['甲', '乙']);
  });

  it('that is abandoned leaves nothing', async () => {
    const journal = await opened(new MemoryDisk());
    await journal.commit(creating(0, ['甲'], part(0, false)));
    journal.abandon('import-1');
    await commit(journal, '乙');
    expect(titlesOf(journal)).toEqual(['乙']);
  });

  it('out of order is refused', async () => {
    const journal = await opened(new MemoryDisk());
    const reply = await journal.commit(creating(0, ['甲'], part(1, false)));
    expect(reply).toMatchObject({ ok: false, error: { code: 'host.batchOutOfOrder' } });
  });
});

describe('after a crash', () => {
  /** The file after two commits, and where the first of them ends. */
  async function twoCommits(second: readonly string[] = ['乙', '丙']) {
    const disk = new MemoryDisk();
    const journal = await opened(disk);
    await commit(journal, '甲');
    const acknowledged = disk.bytes!.length;
    await commit(journal, ...second);
    return { bytes: Buffer.from(disk.bytes!), acknowledged };
  }

  it('at any byte of an append, everything acknowledged is there and the rest is not half there', async () => {
    const { bytes, acknowledged } = await twoCommits();
    for (let cut = acknowledged; cut < bytes.length; cut++) {
      const disk = new MemoryDisk(Buffer.from(bytes.subarray(0, cut)));
      const journal = await opened(disk);
      expect(titlesOf(journal), `cut at ${cut}`).toEqual(['甲']);
      expect(journal.notices.length, `cut at ${cut}`).toBe(cut === acknowledged ? 0 : 1);
      expect(Buffer.concat(disk.aside).length).toBe(cut - acknowledged);
      await commit(journal, '丁');
      expect(titlesOf(await opened(disk))).toEqual(['甲', '丁']);
    }
  });

  it('whole lines without an end line are a batch set aside; a torn line is a torn tail', async () => {
    const { bytes, acknowledged } = await twoCommits();
    const firstLine = bytes.indexOf(0x0a, acknowledged) + 1;
    const batch = await opened(new MemoryDisk(Buffer.from(bytes.subarray(0, firstLine))));
    expect(batch.notices).toMatchObject([{ kind: 'batch-set-aside', ops: 1 }]);
    const torn = await opened(new MemoryDisk(Buffer.from(bytes.subarray(0, firstLine - 2))));
    expect(torn.notices).toMatchObject([{ kind: 'torn-tail' }]);
  });

  it('with blocks of the append not written, in any order, it opens on what was acknowledged', async () => {
    const block = 256;
    const { bytes, acknowledged } = await twoCommits(
      Array.from({ length: 4 }, (_, at) => `项目${at}`.repeat(20)),
    );
    const blocks = Math.ceil((bytes.length - acknowledged) / block);
    for (let lost = 1; lost < 2 ** Math.min(blocks, 10); lost++) {
      const left = Buffer.from(bytes);
      for (let each = 0; each < blocks; each++)
        if (lost & (1 << each))
          left.fill(
            0,
            acknowledged + each * block,
            Math.min(bytes.length, acknowledged + (each + 1) * block),
          );
      const journal = await open(new MemoryDisk(left));
      expect(journal.ok && titlesOf(journal.value), `blocks lost: ${lost.toString(2)}`).toEqual(['甲']);
    }
  });

  it('an acknowledged commit that was changed is not skipped: the file is refused', async () => {
    const { bytes, acknowledged } = await twoCommits();
    const changed = Buffer.from(bytes);
    changed[acknowledged - 60]! ^= 1;
    expect(await open(new MemoryDisk(changed))).toMatchObject({
      ok: false,
      error: { code: 'host.journalDamaged' },
    });
  });

  it.each([
    ['another program’s file', 'hello\n', 'host.journalUnreadable'],
    ['an empty first line', '\n', 'host.journalUnreadable'],
  ])('%s is not taken for a journal', async (_, text, code) => {
    expect(await open(new MemoryDisk(Buffer.from(text)))).toMatchObject({ ok: false, error: { code } });
  });
});
