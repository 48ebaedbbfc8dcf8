import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReadTables } from './read-tables';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../e2e/fixtures/${name}`, import.meta.url)));
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const read = createReadTables(null);

async function sheetsOf(name: string, bytes: Uint8Array) {
  const reply = await read({ name, bytes });
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value.sheets;
}

describe('workbooks', () => {
  test('the half-year ledger: both sheets, numbers, real dates, blanks', async () => {
    const [deals, funds] = await sheetsOf('ledger.xlsx', fixture('ledger-2018h1.xlsx'));
    expect(deals?.name).toBe('台賬');
    expect(deals?.rows).toHaveLength(775);
    expect(deals?.rows[2]?.slice(8, 13)).toEqual([
      8.4557,
      '正式',
      { date: '2017-11-30' },
      { date: '2018-02-01' },
      { date: '2018-06-12' },
    ]);
    expect(deals?.rows[2]?.[13]).toBeNull();
    expect(funds?.name).toBe('到位資金');
    expect(funds?.rows).toHaveLength(701);
  });

  test('a day is the day the office typed, in any zone', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: 'a', rows: [[new Date('2018-07-21T00:00:00Z'), new Date('2018-07-21T15:30:00Z')]] }],
    });
    const [sheet] = await sheetsOf('a.xlsx', bytes);
    expect(sheet?.rows).toEqual([[{ date: '2018-07-21' }, { date: '2018-07-21' }]]);
  });

  test('blank tails are cut, row numbers stay', async () => {
    const rows = [['a', null, ''], [], ['b'], [null, ' '], []];
    const [sheet] = await sheetsOf('a.xlsx', await writeXlsx({ sheets: [{ name: 'a', rows }] }));
    expect(sheet?.rows).toEqual([['a'], [], ['b']]);
  });
});

describe('CSV', () => {
  test('UTF-8 with mark, GB18030 and UTF-16 give the same rows', async () => {
    const [utf8] = await sheetsOf('x.csv', fixture('ledger-messy.csv'));
    const [gb] = await sheetsOf('x.csv', fixture('ledger-messy-gb18030.csv'));
    expect(utf8?.rows).toHaveLength(181);
    expect(utf8?.rows[0]?.[0]).toBe('序號');
    expect(gb).toEqual(utf8);
    const utf16 = Buffer.from(`\ufeff項目名稱,投資方\r\n甲,乙\r\n`, 'utf16le');
    const [wide] = await sheetsOf('x.csv', new Uint8Array(utf16));
    expect(wide).toEqual({
      name: 'x',
      rows: [
        ['項目名稱', '投資方'],
        ['甲', '乙'],
      ],
    });
  });

  test('tabs and quoted line breaks', async () => {
    const [sheet] = await sheetsOf('x.tsv', text('a\tb\n"1\n2"\t3\n'));
    expect(sheet?.rows).toEqual([
      ['a', 'b'],
      ['1\n2', '3'],
    ]);
  });

  test('an open quote is said with its row', async () => {
    const reply = await read({ name: 'x.csv', bytes: text('a,b\n1,"2\n') });
    expect(reply).toMatchObject({ ok: false, error: { code: 'importing.brokenQuotes' } });
  });
});

describe('what cannot be read is said', () => {
  test.each([
    ['', 'importing.emptyFile'],
    ['<html><table><tr><td>1</td></tr></table></html>', 'importing.htmlAsXls'],
    ['%PDF-1.7 …', 'importing.notASpreadsheet'],
    ['a\u0000b', 'importing.notASpreadsheet'],
    ['PK\u0003\u0004 not a zip at all', 'importing.notASpreadsheet'],
  ])('%j → %s', async (content, code) => {
    const reply = await read({ name: 'a.xls', bytes: text(content) });
    expect(reply).toMatchObject({ ok: false, error: { code, at: 'a.xls' } });
  });

  test('a cut workbook is damaged, not half read', async () => {
    const bytes = fixture('ledger-messy.xlsx');
    const broken = bytes.slice();
    broken.fill(0, 2000, 6000);
    expect(await read({ name: 'a.xlsx', bytes: broken })).toMatchObject({
      ok: false,
      error: { code: 'importing.damaged' },
    });
  });

  test('a workbook that swells is refused before it is unpacked', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: [['甲']] }] });
    const bomb = withDeclaredSize(bytes, 3_000_000_000);
    expect(await read({ name: 'a.xlsx', bytes: bomb })).toMatchObject({
      ok: false,
      error: { code: 'importing.tooBig' },
    });
  });
});

/** Rewrites the unpacked size of every entry in the archive's directory. */
function withDeclaredSize(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return copy;
}

describe('in the reading thread', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiteline-read-'));
  const workerFile = join(folder, 'read-worker.cjs');

  beforeAll(async () => {
    await build({
      entryPoints: [new URL('./read-worker.ts', import.meta.url).pathname],
      outfile: workerFile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'silent',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('gives what reading here gives', async () => {
    const request = { name: '/any/where/ledger.xlsx', bytes: fixture('ledger-messy.xlsx') };
    const reply = await createReadTables(workerFile)(request);
    expect(reply).toEqual(await read(request));
    expect(reply).toMatchObject({ ok: true, value: { file: 'ledger.xlsx' } });
  });

  test('a thread that cannot start is a fault, not a crash', async () => {
    const reply = await createReadTables(join(folder, 'missing.cjs'))({ name: 'a.csv', bytes: text('a') });
    expect(reply).toMatchObject({ ok: false, error: { code: 'importing.damaged' } });
  });
});
