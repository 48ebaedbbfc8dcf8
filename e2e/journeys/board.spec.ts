import { expect, test } from '../app-fixture';
import { BoardPage } from '../pages/board-page';
import { CaptureDialog } from '../pages/capture-dialog';
import { FirstRunPage } from '../pages/first-run-page';
import { Frame } from '../pages/frame';
import { words } from '../texts';

const TITLE = '海岬机器人产业园';

test('a deal moves by keyboard with its day, reason and evidence, and back by undo', async ({ open }) => {
  const app = await open();
  await new FirstRunPage(app.page).startNew();
  await new CaptureDialog(app.page).newDeal({ title: TITLE, amount: '5亿元', visitOn: '2026-06-01' });
  const board = new BoardPage(app.page);
  await expect(board.cardIn('visit', TITLE)).toContainText('5.00');

  const move = await board.advance(TITLE);
  await move.date().fill('2026-06-20');
  await move.reason().fill('第二轮洽谈');
  await move.evidence().fill('会议纪要 7 号');
  await move.evidence().press('Control+Enter');
  await expect(board.cardIn('negotiation', TITLE)).toBeVisible();
  await expect(board.cardIn('negotiation', TITLE)).toBeFocused();

  await app.page.keyboard.press('Control+z');
  await expect(board.cardIn('visit', TITLE)).toBeVisible();
  await app.page.keyboard.press('Control+y');
  await expect(board.cardIn('negotiation', TITLE)).toBeVisible();
  expect(app.complaints).toEqual([]);
});

test('a move into the future is refused in its own words, and nothing moves', async ({ open }) => {
  const app = await open();
  await new FirstRunPage(app.page).startNew();
  await new CaptureDialog(app.page).newDeal({ title: TITLE, visitOn: '2026-06-01' });
  const board = new BoardPage(app.page);
  const move = await board.advance(TITLE);
  await move.date().fill('2999-01-01');
  await move.date().press('Tab');
  await expect(move.dialog()).toContainText('2999-01-01');
  await app.page.keyboard.press('Escape');
  await expect(board.cardIn('visit', TITLE)).toBeVisible();
});

test('the benchmark state stands on each card of the sample', async ({ open }) => {
  const app = await open();
  await new FirstRunPage(app.page).openSample(app);
  const board = new BoardPage(app.page);
  await expect(
    board.cardIn('signing', '示例·深屿微波器件产业园').getByRole('img', { name: '在内' }),
  ).toBeVisible();
  await expect(board.cardIn('landing', '示例·曜石数控机床')).toContainText('23');
  await new Frame(app.page).run('view.ledger');
  await expect(new Frame(app.page).heading(words('ledger:title'))).toBeVisible();
});
