import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '../app-fixture';
import { builtHost, fixture } from '../open-app';
import { kiteline } from '../recovery/worker-process';

interface Expected {
  rows: number;
  funds: number;
  periods: { from: string; to: string; count: number; amountWan: number; funds: object }[];
}
interface Forecast {
  probability: number | null;
  low: number | null;
  high: number | null;
  n: number;
  reason: string | null;
}
interface Timing {
  deals: { title: string; stages: { stage: string }[]; total: object | null; forecast: Forecast | null }[];
}

const read = <T>(name: string) => JSON.parse(readFileSync(fixture(name), 'utf8')) as T;

test('the recorded histories have exactly the days expected of them', ({ folder }) => {
  const expected = read<{ asOf: string; deals: Record<string, { stages: object; total: object | null }> }>(
    'history.expected.json',
  );
  const at = ['--workspace', join(folder, 'history')];
  const lines = readFileSync(fixture('history.jsonl'), 'utf8').trim().split('\n').length;
  expect(kiteline('run', fixture('history.jsonl'), ...at)).toMatchObject({
    code: 0,
    json: { lines, done: lines, failed: 0 },
  });
  const { deals } = kiteline('timing', ...at, '--as-of', expected.asOf).json as unknown as Timing;
  const found = deals.map(({ title, stages, total }) => [
    title,
    { stages: Object.fromEntries(stages.map(({ stage, ...days }) => [stage, days])), total },
  ]);
  expect(Object.keys(expected.deals).length).toBeGreaterThan(20);
  expect(Object.fromEntries(found)).toEqual(expected.deals);
});

test('the forecast of every open deal is the same on every run for a day that is given', ({ folder }) => {
  const at = ['--workspace', join(folder, 'forecast')];
  kiteline('import', fixture('ledger-2018h1.xlsx'), ...at);
  const timing = (...more: string[]) =>
    kiteline('timing', ...at, '--as-of', '2018-07-31', ...more).json as unknown as Timing;
  const told = timing();
  expect(timing()).toEqual(told);
  // By what it holds the ledger is complete; declared partial, its deals were first watched when they were recorded.
  expect(timing('--ledgers', 'complete')).toEqual(told);
  const forecasts = told.deals.flatMap(({ forecast }) => forecast ?? []);
  const given = forecasts.filter(({ probability }) => probability !== null);
  expect(forecasts.length).toBeGreaterThan(80);
  expect(given.length).toBeGreaterThan(3);
  for (const { probability, low, high, n } of given) {
    expect(n).toBeGreaterThanOrEqual(8);
    expect(low).toBeLessThanOrEqual(probability!);
    expect(high).toBeGreaterThanOrEqual(probability!);
  }
  for (const { probability, reason } of forecasts) if (probability === null) expect(reason).toBeTruthy();
  const partial = timing('--ledgers', 'partial').deals.flatMap(({ forecast }) => forecast ?? []);
  expect(partial.filter(({ probability }) => probability !== null)).toEqual([]);

  // What the workspace declares counts where the command says nothing, and yields where it does.
  const recordedOn = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const file = join(folder, 'declare.jsonl');
  const declare = (completeness: string, on = recordedOn) => {
    writeFileSync(file, JSON.stringify({ do: 'ledger.declare', recordedOn: on, completeness }));
    return kiteline('run', file, ...at);
  };
  expect(declare('partial')).toMatchObject({ code: 0, json: { done: 1 } });
  expect(timing()).toEqual(timing('--ledgers', 'partial'));
  expect(timing('--ledgers', 'judged')).toEqual(told);
  expect(declare('judged')).toMatchObject({ code: 0 });
  expect(timing()).toEqual(told);
  expect(declare('complete', '2001-01-01')).toMatchObject({ code: 1, json: { failed: 1 } });
});

for (const [file, answers, funded] of [
  ['ledger-2018h1.xlsx', 'ledger-2018h1', true],
  ['ledger-2018h1.csv', 'ledger-2018h1', false],
  ['ledger-messy.xlsx', 'ledger-messy', true],
  ['ledger-messy.csv', 'ledger-messy', false],
  ['ledger-messy-gb18030.csv', 'ledger-messy', false],
] as const)
  test(`${file} comes in whole, once, with its figures`, ({ folder }) => {
    const expected = read<Expected>(`${answers}.expected.json`);
    const fundings = funded ? expected.funds : 0;
    const at = ['--workspace', join(folder, 'ledger')];
    expect(kiteline('import', fixture(file), ...at)).toMatchObject({
      code: 0,
      json: { deals: expected.rows, fundings, duplicates: 0, problems: [] },
    });
    expect(kiteline('import', fixture(file), ...at)).toMatchObject({
      code: 0,
      json: { deals: 0, fundings: 0, duplicates: expected.rows + fundings },
    });
    for (const { from, to, count, amountWan, funds } of expected.periods) {
      const period = ['--from', from, '--to', to, '--origin', '省外', '--min-wan', '10000'];
      const out = ['--formats', 'json', '--out', join(folder, from)];
      expect(kiteline('summary', ...at, ...period, ...out).json, from).toMatchObject({
        count,
        amountWan,
        ...(funded ? { funds } : {}),
      });
    }
  });

test('[T9] benchmarks are saved, ordered, made the default and retired by lines of a file', ({ folder }) => {
  const at = ['--workspace', join(folder, 'benchmarks')];
  const file = join(folder, 'benchmarks.jsonl');
  const run = (...lines: object[]) => {
    writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    return kiteline('run', file, ...at);
  };
  const judgedBy = () =>
    (
      kiteline('timing', ...at).json as unknown as { deals: { verdicts: { benchmark: string }[] }[] }
    ).deals.map(({ verdicts }) => verdicts[0]?.benchmark);
  const target = { do: 'benchmark.save', benchmark: 'ours', kind: 'target', name: '本局标准', total: 90 };
  const fast = { do: 'benchmark.save', benchmark: 'fast', kind: 'case', name: '快案', source: '简报' };
  const allowance = { unit: 'day', count: 36 };
  const deal = { do: 'deal.create', ref: 'a', title: '甲', county: '高新區', kind: '引資' };
  const visit = { do: 'stage.enter', ref: 'a', stage: 'visit', effectiveOn: '2018-06-22' };
  const made = run(target, { ...fast, allowance, appliesTo: { county: ['高新區'] } }, deal, visit);
  expect(made).toMatchObject({ code: 0, json: { done: 4, failed: 0 } });
  expect(judgedBy()).toEqual(['fast']);
  run({ do: 'workspace.set', defaultBenchmark: 'ours' }, { do: 'benchmark.retire', benchmark: 'fast' });
  expect(judgedBy()).toEqual(['ours']);
  const wrong = run(
    { ...target, total: -3 },
    { ...fast, allowance: 'soon' },
    { do: 'benchmark.retire', benchmark: 'ours' },
  );
  expect(wrong).toMatchObject({ code: 1, json: { done: 0, failed: 3 } });
  expect(run({ ...fast, allowance }, { do: 'benchmark.order', order: ['fast', 'ours'] })).toMatchObject({
    code: 0,
  });
});

test('bad lines are named and stop nothing; good ones are kept', ({ folder }) => {
  const file = join(folder, 'edits.jsonl');
  const lines = [
    '{"do":"deal.create","ref":"a","title":"甲"}',
    'not JSON',
    '{"do":"stage.enter","ref":"a","stage":"moon","effectiveOn":"2018-01-01"}',
    '{"do":"deal.set","ref":"nobody","field":"investor","value":"乙"}',
    '{"do":"stage.enter","ref":"a","stage":"visit","effectiveOn":"2018-02-30"}',
    '{"do":"deal.set","ref":"a","field":"investor","value":"乙"}',
  ];
  writeFileSync(file, lines.join('\n'));
  const at = ['--workspace', join(folder, 'edits')];
  const { code, json, errors } = kiteline('run', file, ...at);
  expect(code).toBe(1);
  expect(json).toMatchObject({ done: 2, failed: 4 });
  for (const line of [2, 3, 4, 5]) expect(errors).toContain(`第 ${line} 行`);
  expect(kiteline('export-json', ...at).json).toMatchObject({ deals: [{ title: '甲', investor: '乙' }] });
});

test('each line is acknowledged once it is on the disk, before the next one is given', async ({ folder }) => {
  const workspace = join(folder, 'slow');
  const child = spawn(process.execPath, [join(builtHost, 'cli.js'), 'run', '-', '--workspace', workspace]);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const number of [1, 2, 3]) {
    child.stdin.write(`{"do":"deal.create","ref":"${number}","title":"第 ${number} 个"}\n`);
    const { value } = await lines.next();
    expect(JSON.parse(String(value))).toEqual({ line: number, seq: number });
    const journal = readFileSync(join(workspace, 'journal', 'journal.kjl'), 'utf8');
    expect(journal).toContain(`第 ${number} 个`);
  }
  child.kill('SIGKILL');
  await once(child, 'exit');
  const { deals } = kiteline('export-json', '--workspace', workspace).json as { deals: unknown[] };
  expect(deals).toHaveLength(3);
});

test('a backup restored elsewhere holds the same records', ({ folder }) => {
  const [first, second, file] = [
    join(folder, 'first'),
    join(folder, 'second'),
    join(folder, '备份.kiteline'),
  ];
  kiteline('import', fixture('ledger-messy.xlsx'), '--workspace', first);
  expect(kiteline('backup', file, '--workspace', first)).toMatchObject({ code: 0, json: { checked: true } });
  expect(kiteline('restore', file, '--workspace', second).code).toBe(0);
  const digests = [first, second].map((dir) => kiteline('doctor', '--workspace', dir));
  expect(digests[0]!.json).toMatchObject({ agree: true });
  expect(digests[1]!.json).toEqual(digests[0]!.json);
  expect(kiteline('restore', file, '--workspace', first)).toMatchObject({ code: 1 });
});

test('what is asked wrongly is answered with a sentence and a code, and makes nothing', ({ folder }) => {
  const dir = join(folder, 'none');
  for (const [args, code] of [
    [[], 2],
    [['export-json'], 2],
    [['dance', '--workspace', dir], 2],
    [['export-json', '--unknown'], 2],
    [['export-json', '--workspace', dir], 1],
    [['doctor', '--workspace', dir], 1],
    [['import', join(folder, 'missing.xlsx'), '--workspace', join(folder, 'other')], 1],
  ] as const) {
    const asked = spawnSync(process.execPath, [join(builtHost, 'cli.js'), ...args], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
    });
    expect(asked.status, args.join(' ')).toBe(code);
    expect(asked.stdout + asked.stderr, args.join(' ')).toMatch(/[一-鿿]{2}/);
    expect(asked.stderr, args.join(' ')).not.toMatch(/\n\s+at /);
  }
  expect(existsSync(dir)).toBe(false);
});

test('the calendar of a ledger is the same file on every run for a day that is given', ({ folder }) => {
  const at = ['--workspace', join(folder, 'calendar')];
  kiteline('import', fixture('ledger-2018h1.xlsx'), ...at);
  const out = join(folder, 'out');
  const write = () => kiteline('calendar', ...at, '--as-of', '2018-07-31', '--out', out);
  const { code, json } = write();
  expect(code).toBe(0);
  const events = json['events'] as { uid: string; kind: string; due: string; actOn: string; text: string }[];
  expect(events.length).toBeGreaterThan(100);
  // Three months from a signing on 05-01 end on the day itself; 2018-08-04 and 05 are a weekend.
  expect(events[0]).toMatchObject({ kind: 'startDue', due: '2018-07-31' });
  expect(events[0]?.text).toContain('2018-05-01');
  for (const { due, actOn } of events) {
    expect(due >= '2018-07-31').toBe(true);
    if (due === '2018-08-04' || due === '2018-08-05') expect(actOn).toBe('2018-08-03');
  }
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  const file = readFileSync(join(out, 'calendar.ics'));
  expect(file.toString().match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(events.length);
  write();
  expect(readFileSync(join(out, 'calendar.ics')).equals(file)).toBe(true);
  expect(kiteline('calendar', ...at, '--as-of', 'soon')).toMatchObject({ code: 1 });
});

test('a next step given on the command line is in the calendar until its day is long past', ({ folder }) => {
  const at = ['--workspace', join(folder, 'steps')];
  const file = join(folder, 'steps.jsonl');
  const lines = [
    { do: 'deal.create', ref: 'a', title: '鳶都裝備園' },
    { do: 'nextStep.add', ref: 'a', text: '送用地預審, 材料; 三份', due: '2018-10-03', owner: '王敏' },
    { do: 'nextStep.add', ref: 'a', text: '回訪' },
  ];
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  expect(kiteline('run', file, ...at)).toMatchObject({ code: 0, json: { done: 3, failed: 0 } });
  const events = (asOf: string) => kiteline('calendar', ...at, '--as-of', asOf).json['events'];
  // In the National Day week: acted on on the make-up day before it.
  expect(events('2018-09-26')).toMatchObject([
    { kind: 'stepDue', due: '2018-10-03', actOn: '2018-09-30', text: '送用地預審, 材料; 三份' },
  ]);
  expect(events('2019-04-02')).toMatchObject([{ kind: 'stepOverdue' }]);
  expect(events('2019-04-03')).toEqual([]);
});
