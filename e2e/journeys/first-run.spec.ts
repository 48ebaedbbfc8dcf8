import { existsSync } from 'node:fs';
import { expect, test } from '../app-fixture';
import { BoardPage } from '../pages/board-page';
import { FirstRunPage, PERSON } from '../pages/first-run-page';
import { Frame } from '../pages/frame';
import { words } from '../texts';

test('an empty folder opens on the first run, and a name is enough to begin', async ({ open }) => {
  const app = await open();
  const firstRun = new FirstRunPage(app.page);
  await expect(firstRun.heading()).toBeVisible();
  expect(existsSync(`${app.workspace}/identity.json`)).toBe(false);
  await firstRun.startNew();
  await expect(app.page.getByText(words('board:empty.none.title'))).toBeVisible();
  await expect(app.page.getByRole('button', { name: PERSON.office })).toBeVisible();
  expect(app.complaints).toEqual([]);
});

test('a missing name is asked for where it is missing', async ({ open }) => {
  const app = await open();
  const firstRun = new FirstRunPage(app.page);
  await firstRun.begin().click();
  await expect(app.page.getByText(words('firstRun:missing.actor'))).toBeVisible();
  await expect(firstRun.heading()).toBeVisible();
});

test('the sample opens in a workspace of its own, marked, with a deal in every stage', async ({ open }) => {
  const app = await open();
  const before = app.workspace;
  await new FirstRunPage(app.page).openSample(app);
  expect(app.workspace).not.toBe(before);
  const board = new BoardPage(app.page);
  for (const stage of ['visit', 'negotiation', 'signing', 'landing'] as const)
    await expect(board.column(stage).getByRole('article').first()).toBeVisible();
  await expect(board.card('新松（潍坊）智慧园')).toContainText('50.00');
  await expect(app.page.getByRole('banner')).toContainText(words('commands:frame.sample'));
  expect(app.complaints).toEqual([]);
});

test('what was typed is there after closing and opening again', async ({ open }) => {
  const first = await open();
  await new FirstRunPage(first.page).startNew();
  await expect(first.page.getByText(words('board:empty.none.title'))).toBeVisible();
  await first.close();
  const again = await open();
  await expect(new Frame(again.page).heading(words('board:title'))).toBeVisible();
  await expect(again.page.getByRole('button', { name: PERSON.office })).toBeVisible();
});
