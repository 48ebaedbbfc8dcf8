import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createJournalDisk, JOURNAL_FILE, writeDurably } from './journal-disk';

let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kiteline-disk-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const onDisk = () => readFileSync(join(folder, JOURNAL_FILE), 'utf8');

it('has nothing to read before it is created', async () => {
  expect(await createJournalDisk(folder).read()).toBeNull();
});

it('appends where it is told, over what a failed append may have left', async () => {
  const disk = createJournalDisk(folder);
  await disk.create(Buffer.from('one\n'));
  await disk.append(4, Buffer.from('two\n'));
  await disk.append(4, Buffer.from('TWO\n'));
  expect(onDisk()).toBe('one\nTWO\n');
  await disk.close();
});

it('keeps a tail in a file of its own and cuts the journal', async () => {
  const disk = createJournalDisk(folder);
  await disk.create(Buffer.from('one\ntor'));
  const aside = await disk.setAside(Buffer.from('tor'), 4, 'label');
  expect(onDisk()).toBe('one\n');
  expect(readFileSync(aside, 'utf8')).toBe('tor');
  await disk.close();
});

it('replaces a file whole, and leaves no temporary one', async () => {
  const file = join(folder, 'deep', 'identity.json');
  await writeDurably(file, 'first');
  await writeDurably(file, 'second');
  expect(readFileSync(file, 'utf8')).toBe('second');
});
