import { expect, test } from '../app-fixture';
import { importLedger } from '../main-job';
import { fixture } from '../open-app';
import { FirstRunPage } from '../pages/first-run-page';
import { Frame } from '../pages/frame';
import { ReviewPage } from '../pages/review-page';
import { kiteline } from '../recovery/worker-process';

interface Row {
  name: string | null;
  n: number;
  open: number;
  p50: number | null;
  p85: number | null;
  change: number | null;
}
interface Spread {
  spans: (Row & { span: string; groups: Row[]; leftOut: Record<string, number> })[];
}

const HALF = { from: '2018-01-01', to: '2018-06-30' };

/** A figure as the screen writes it. */
const shown = (value: number | null): string => (value === null ? '—' : String(value));
const change = (days: number | null): string =>
  days === null ? '—' : days === 0 ? '持平' : `${days > 0 ? '+' : '−'}${Math.abs(days)}`;

test('where time goes on the screen is what the command line says, figure by figure', async ({ open }) => {
  const app = await open();
  await new FirstRunPage(app.page).startNew();
  await importLedger(app.page);
  const { page } = app;
  const review = new ReviewPage(page);
  await page.keyboard.press('Alt+4');
  await expect(new Frame(page).heading('研判')).toBeVisible();
  await review.period(HALF.from, HALF.to);
  // The charts name the period they stand on: the answer to the dates typed is there.
  await expect(review.basis()).toContainText('2018-01-01 – 06-30');
  await expect(review.sentence()).toContainText('考察 → 正式签约 · 中位 116 天');
  const read = await review.groups();

  // Every figure opens its rows: as many as it says.
  await review.group('壽光市').click();
  await expect(review.rows()).toHaveCount(Number(read['壽光市']![0]));
  await page.keyboard.press('Escape');
  await expect(review.rows()).toHaveCount(0);

  // Dots by keyboard: the tab stop of the chart, then along the days; Enter opens the deal.
  await page.locator('.kl-strips.is-full .sp-cursor').focus();
  await page.keyboard.press('End');
  await expect(page.locator('.kl-strip-saying')).toContainText('未完');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toBeHidden();

  await review.showEvents();
  await review.dayOf('魯臺會').fill('2018-04-18');
  await review.dayOf('魯臺會').press('Enter');
  await expect(review.event('魯臺會')).toContainText('2018-04-18');
  const { workspace } = app;
  await app.close();
  expect(app.complaints).toEqual([]);

  const told = kiteline('spread', '--workspace', workspace, '--from', HALF.from, '--to', HALF.to)
    .json as unknown as Spread;
  const total = told.spans.find(({ span }) => span === 'total')!;
  expect(total.groups.length).toBeGreaterThan(15);
  expect(read).toEqual(
    Object.fromEntries(
      total.groups.map((row) => [
        row.name ?? '未录',
        [shown(row.n), shown(row.open), shown(row.p50), shown(row.p85), change(row.change)],
      ]),
    ),
  );
  const event = told.spans.find(({ span }) => span === 'event')!;
  expect(event.n).toBeGreaterThan(5);
  expect(event.leftOut['signedBefore']).toBeGreaterThan(5);
});

test('the command line says what it does not know', ({ folder }) => {
  const at = ['--workspace', `${folder}/w`];
  kiteline('run', fixture('history.jsonl'), ...at);
  const period = ['--from', HALF.from, '--to', HALF.to];
  for (const [option, value] of [
    ['--by', 'colour'],
    ['--days', 'lunar'],
    ['--benchmark', 'none'],
    ['--origin', '火星'],
  ] as const) {
    const refused = kiteline('spread', ...at, ...period, option, value);
    expect(refused.code, option).toBe(1);
    expect(refused.errors, option).toContain(value);
  }
  const working = kiteline('spread', ...at, ...period, '--days', 'working', '--gross', '--by', 'season').json;
  expect(working).toMatchObject({ count: 'working', by: 'season' });
});
