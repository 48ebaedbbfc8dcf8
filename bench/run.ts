import { mkdtempSync, rmSync, writeFileSync, mkdirSync, readFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

type Pair = [app: number, reference: number];
type Round = Record<string, Pair>;

const ORIGIN = 'https://app.local';
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** What each figure is measured against, and the goal of design/performance.md where it has one. */
const FIGURES: Record<string, { against: string; goal: number | null }> = {
  import: { against: 'raw IndexedDB, a record per row and event', goal: 0.25 },
  edit: { against: 'raw strict get + put', goal: 1 },
  query50: { against: 'raw index, 50 rows', goal: 0.05 },
  counts: { against: 'raw index.count per cell', goal: 0.005 },
  firstRows: { against: 'raw getAll of all rows', goal: 0.4 },
  ready: { against: 'raw getAll of all rows', goal: 0.25 },
};

async function main(root: string, scales: readonly number[], rounds: number): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'kiteline-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['KITELINE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    headless: true,
  });
  try {
    const page = await openPage(await context.newPage(), join(root, '.cache/bench-page'));
    const report: Record<string, unknown> = { chromium: context.browser()?.version(), scales: {} };
    for (const rows of scales) {
      const measured = await measureScale(page, rows, rounds);
      (report['scales'] as Record<number, unknown>)[rows] = measured;
      print(rows, measured);
    }
    mkdirSync(join(root, '.cache'), { recursive: true });
    writeFileSync(join(root, '.cache/bench.json'), JSON.stringify(report, null, 2));
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function openPage(page: Page, folder: string): Promise<Page> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const file = join(folder, path === '/' ? 'index.html' : path);
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    const contentType = TYPES[extname(file)] ?? 'application/octet-stream';
    return route.fulfill({ contentType, body: readFileSync(file) });
  });
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => 'measureRound' in window);
  return page;
}

async function measureScale(page: Page, rows: number, rounds: number) {
  const taken: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    const writer = { workspace: `bench-${rows}-${round}`, actor: 'bench', device: 'bench' };
    taken.push(await call<Round>(page, 'measureRound', rows, writer));
  }
  const questions = await call<Record<string, Pair[]>>(
    page,
    'measureQuestions',
    `bench-${rows}-${rounds - 1}`,
    7,
  );
  return { rounds: taken, questions };
}

const call = <T>(page: Page, name: string, ...given: unknown[]): Promise<T> =>
  page.evaluate(
    ({ name: called, given: values }) =>
      (window as unknown as Record<string, (...values: unknown[]) => Promise<unknown>>)[called]!(...values),
    { name, given },
  ) as Promise<T>;

function print(rows: number, { rounds, questions }: Awaited<ReturnType<typeof measureScale>>): void {
  console.log(`\n${rows} deals, ${rows * 6} events, ${rounds.length} rounds`);
  for (const [name, { against, goal }] of Object.entries(FIGURES))
    line(
      name,
      rounds.flatMap((round) => (round[name] ? [round[name]] : [])),
      against,
      goal,
    );
  for (const [name, pairs] of Object.entries(questions)) line(name, pairs, 'counting all again', null);
  const frames = rounds.map(
    (round) => `${round['longFrames']?.[0]} (${round['longFrames']?.[1].toFixed(0)} ms)`,
  );
  console.log(`  long frames while importing, longest: ${frames.join(', ')}`);
}

function line(name: string, pairs: readonly Pair[], against: string, goal: number | null): void {
  const ratios = pairs.map(([app, reference]) => app / reference).sort((a, b) => a - b);
  const app = median(pairs.map(([value]) => value));
  const spread = `[${show(ratios[0])}-${show(ratios.at(-1))}]`;
  const wanted = goal === null ? '' : `, goal ${goal}`;
  console.log(
    `  ${name.padEnd(10)} ${app.toFixed(2).padStart(9)} ms  ${show(median(ratios))}x ${spread} of ${against}${wanted}`,
  );
}

const show = (ratio: number | undefined): string => (ratio === undefined ? '-' : ratio.toPrecision(2));

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const [root = '.', scales = '1000,10000', rounds = '3'] = process.argv.slice(2);
await main(root, scales.split(',').map(Number), Number(rounds));
