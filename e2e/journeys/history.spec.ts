import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '../app-fixture';
import { builtHost, fixture } from '../open-app';
import type { Stage } from '../pages/board-page';
import { DealPage } from '../pages/deal-page';
import { words } from '../texts';

interface Counts {
  calendar: number;
  working: number;
  netCalendar: number;
  netWorking: number;
}
type Visit = Counts & { entered: string; left: string | null };
type Stages = Partial<Record<Stage, Counts & { visits: readonly Visit[] }>>;
interface Recorded {
  stages: Stages;
  total: Counts;
}
const recorded = (
  JSON.parse(readFileSync(fixture('history.expected.json'), 'utf8')) as { deals: Record<string, Recorded> }
).deals;

/** What their histories hold. All are signed, so that no day that has yet to come changes their total. */
const SIGNED = {
  '計時驗證項目31-0001': 'paused only after landing',
  '計時驗證項目31-0011': 'paused in a stage',
  '計時驗證項目31-0012': 'paused before landing',
  '計時驗證項目31-0014': 'visited again, then landed',
  '計時驗證項目31-0015': 'paused for long',
  '計時驗證項目31-0016': 'without a visit on record',
  '計時驗證項目31-0021': 'visited again, then signed',
  '計時驗證項目31-0022': 'straight to landing',
} as const;

/** The recorded histories hold neither of these; their days are counted by hand on the calendar of 2018. */
const MORE = [
  { do: 'deal.create', ref: 'out', title: '終止的項目' },
  { do: 'stage.enter', ref: 'out', stage: 'visit', effectiveOn: '2018-03-01' },
  { do: 'stage.enter', ref: 'out', stage: 'negotiation', effectiveOn: '2018-03-15' },
  { do: 'pause.start', ref: 'out', on: '2018-03-19', reason: '等待用地指標' },
  { do: 'pause.end', ref: 'out', on: '2018-03-26' },
  { do: 'deal.withdraw', ref: 'out', effectiveOn: '2018-03-30', reason: '對方另選他處' },
  { do: 'deal.create', ref: 'skip', title: '未經洽談的項目' },
  { do: 'stage.enter', ref: 'skip', stage: 'visit', effectiveOn: '2018-06-22' },
  { do: 'stage.enter', ref: 'skip', stage: 'signing', effectiveOn: '2018-07-21', contract: 'formal' },
];
const WITHDRAWN: Recorded = {
  total: { calendar: 29, working: 21, netCalendar: 22, netWorking: 16 },
  stages: {
    visit: once('2018-03-01', '2018-03-15', 14, 10),
    negotiation: once('2018-03-15', '2018-03-30', 15, 11, 8, 6),
  },
};
const SKIPPED: Recorded = {
  total: { calendar: 29, working: 20, netCalendar: 29, netWorking: 20 },
  stages: { visit: once('2018-06-22', '2018-07-21', 29, 20) },
};

function once(
  entered: string,
  left: string,
  calendar: number,
  working: number,
  netCalendar = calendar,
  netWorking = working,
): Stages[Stage] & object {
  const counts = { calendar, working, netCalendar, netWorking };
  return { ...counts, visits: [{ ...counts, entered, left }] };
}

test('histories run by the command line stand on the deal pages, gross and net', async ({ open, folder }) => {
  test.setTimeout(120_000);
  const more = join(folder, 'more.jsonl');
  await writeFile(more, MORE.map((line) => JSON.stringify(line)).join('\n'));
  for (const file of [fixture('history.jsonl'), more]) await run(file, join(folder, 'main'));

  const app = await open();
  const page = new DealPage(app.page);
  for (const [title, what] of Object.entries(SIGNED))
    await test.step(`${title}: ${what}`, () => expectDeal(page, title, recorded[title]!));

  await test.step('withdrawn', async () => {
    await expectDeal(page, '終止的項目', WITHDRAWN);
    await expect(page.verdict()).toHaveText(words('timing:verdict.withdrawn'));
  });
  await test.step('a stage that was passed over has no days, not even 0', async () => {
    await expectDeal(page, '未經洽談的項目', SKIPPED);
    await expect(page.step('negotiation')).toContainText(words('deal:steps.skipped'));
  });
  expect(app.complaints).toEqual([]);
});

/** `kiteline run`: every line is acknowledged, none refused. */
async function run(file: string, workspace: string): Promise<void> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean).length;
  const person = ['--actor', '周可', '--device', '周可的笔记本'];
  const args = [join(builtHost, 'cli.js'), 'run', file, '--workspace', workspace, ...person, '--json'];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
  const acknowledged = stdout.split('\n').filter((line) => line.includes('"line"'));
  expect(acknowledged, stderr).toHaveLength(lines);
}

async function expectDeal(page: DealPage, title: string, { total, stages }: Recorded): Promise<void> {
  await page.find(title);
  await expect(page.figure('total')).toHaveText(`${total.calendar} ${daysAndNet(total.netCalendar)}`);
  await expect(page.figure('working')).toHaveText(`${total.working} ${daysAndNet(total.netWorking)}`);
  await expectSteps(page, stages, 'calendar', 'netCalendar');
  await page.countBy('working');
  await expectSteps(page, stages, 'working', 'netWorking');
}

const daysAndNet = (days: number): string =>
  `${words('deal:figure.days')} · ${words('deal:figure.net', { days })}`;

/** Every stage that is over: its last visit and all of them, with the days between pauses where they differ. */
async function expectSteps(
  page: DealPage,
  stages: Stages,
  basis: 'calendar' | 'working',
  net: 'netCalendar' | 'netWorking',
): Promise<void> {
  const days = (count: number) => words(`deal:steps.${basis}`, { days: count });
  for (const [stage, counts] of Object.entries(stages) as [Stage, NonNullable<Stages[Stage]>][]) {
    const last = counts.visits.at(-1)!;
    if (last.left === null) continue;
    const apart = counts[net] === counts[basis] ? '' : words('deal:steps.net', { days: days(counts[net]) });
    const sum = `${days(counts[basis])}${apart}`;
    const span = { from: last.entered.slice(5), to: last.left.slice(5) };
    const said =
      counts.visits.length === 1
        ? words('deal:steps.doneOnce', { sum, ...span })
        : words('deal:steps.done', { sum, latest: days(last[basis]), ...span });
    await expect(page.step(stage)).toContainText(said);
  }
}
