import { read } from 'hucre';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/timing/plain-date';
import { createReadTables } from './read-tables';
import { safeText, sheetNames } from './sheet-text';
import { writeCsv } from './write-csv';
import { writeWorkbook } from './write-workbook';
import type { WorkbookSpec } from './workbook-spec';

const spec: WorkbookSpec = {
  title: '簽約匯總',
  author: '市投資促進局',
  createdAt: Date.UTC(2018, 6, 26),
  sheets: [
    {
      name: '簽約/匯總',
      lead: ['2018年上半年簽約匯總', '單位：萬元'],
      columns: [
        { header: '項目名稱', format: 'text' },
        { header: '總投資（萬元）', format: 'integer' },
        { header: '同比', format: 'percent' },
        { header: '簽約日期', format: 'date' },
      ],
      rows: [
        ['=1+1', 50_000, 88, { date: plainDate('2018-07-21') }],
        ['-2+3', null, null, null],
      ],
      totals: ['合計', 50_000, null, null],
      notes: ['經初步統計'],
      frozenColumns: 1,
    },
  ],
};

async function reread(bytes: Uint8Array) {
  const reply = await createReadTables(null)({ name: 'a.xlsx', bytes });
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value.sheets;
}

async function partOf(bytes: Uint8Array, path: string): Promise<string> {
  const { ZipReader } = (await import(
    new URL('../../../node_modules/hucre/dist/zip/reader.mjs', import.meta.url).href
  )) as { ZipReader: new (data: Uint8Array) => { extract(path: string): Promise<Uint8Array> } };
  return new TextDecoder().decode(await new ZipReader(bytes).extract(path));
}

describe('writeWorkbook', () => {
  test('reads back as written: texts stay texts, dates the same day, blanks blank', async () => {
    const [sheet] = await reread(await writeWorkbook(spec));
    expect(sheet?.name).toBe('簽約 匯總');
    expect(sheet?.rows).toEqual([
      ['2018年上半年簽約匯總'],
      ['單位：萬元'],
      ['項目名稱', '總投資（萬元）', '同比', '簽約日期'],
      ['=1+1', 50_000, 88, { date: '2018-07-21' }],
      ['-2+3'],
      ['合計', 50_000],
      [],
      ['經初步統計'],
    ]);
  });

  test('header frozen, filter over header and body, formats, no formula anywhere', async () => {
    const bytes = await writeWorkbook(spec);
    const sheetXml = await partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(sheetXml).toContain('<pane xSplit="1" ySplit="3" topLeftCell="B4"');
    expect(sheetXml).toContain('<autoFilter ref="A3:D5"');
    expect(sheetXml).not.toContain('<f>');
    const styles = await partOf(bytes, 'xl/styles.xml');
    expect(styles).toContain('yyyy-mm-dd');
    const workbook = await read(bytes, { readStyles: true });
    expect(workbook.properties?.title).toBe('簽約匯總');
    expect(workbook.sheets[0]?.cells?.get('3,1')?.style?.numFmt).toBe('#,##0');
  });

  test('the same spec gives the same bytes', async () => {
    expect(await writeWorkbook(spec)).toEqual(await writeWorkbook(spec));
  });
});

describe('sheet text', () => {
  test('names are legal and unique', () => {
    expect(sheetNames(['a:b', 'A b', '', 'x'.repeat(40), 'x'.repeat(40)])).toEqual([
      'a b',
      'A b 2',
      'Sheet',
      'x'.repeat(31),
      `${'x'.repeat(27)} 2`,
    ]);
  });
  test('control characters and half characters go', () => {
    expect(safeText('a\u0001b\ud83dc\n😀')).toBe('abc\n😀');
  });
});

describe('writeCsv', () => {
  test('mark, CRLF, ISO dates, formulas disarmed, negative numbers numbers', () => {
    const bytes = writeCsv(
      ['項目', 'n'],
      [
        ['=HYPERLINK("x")', -5],
        ['甲,"乙"', null],
        [{ date: plainDate('2018-07-21') }, 1],
      ],
    );
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe(
      '項目,n\r\n"\'=HYPERLINK(""x"")",-5\r\n"甲,""乙""",\r\n2018-07-21,1\r\n',
    );
  });
});
