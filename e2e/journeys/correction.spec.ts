import { expect, test } from '../app-fixture';
import { takeToSigning } from '../main-job';
import { FirstRunPage } from '../pages/first-run-page';
import { words } from '../texts';

const CASE = { title: '鸢都智能装备园', amount: '5.2亿元', visitOn: '2018-06-21' };

test('a first visit recorded a day early is dragged to its day, with a reason, and taken back', async ({
  open,
}) => {
  const app = await open();
  const { page } = app;
  await new FirstRunPage(page).startNew();
  const deal = await takeToSigning(page, CASE, { negotiation: '2018-06-29', signing: '2018-07-21' });
  await expect(deal.verdict()).toHaveText(words('timing:verdict.signedOver', { by: 1 }));

  await page.getByRole('button', { name: words('deal:edit.button'), exact: true }).click();
  const visit = deal.grip(words('deal:edit.entered', { stage: words('workspace:stages.visit') }));
  const signing = deal.grip(words('deal:edit.entered', { stage: words('workspace:stages.signing') }));
  await expect(visit).toHaveAttribute('aria-valuetext', /2018-06-21/);

  // The signing does not go before the talks: the rule says so, and letting go puts it back.
  await deal.dragGrip(signing, visit);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(signing).toHaveAttribute('aria-valuetext', /2018-07-21/);

  // The verdict follows the hand before anything is saved.
  await visit.focus();
  await page.keyboard.press('ArrowRight');
  await expect(deal.timingWords()).toContainText(words('timing:words.days', { days: 29, inclusive: 30 }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(words('timing:verdict.signedOver', { by: 1 }));
  await expect(dialog).toContainText(words('timing:verdict.signedInside'));
  await page.keyboard.type('行程单为准');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(deal.verdict()).toHaveText(words('timing:verdict.signedInside'));

  await page.getByRole('radio', { name: words('deal:tabs.history') }).click();
  await expect(page.getByText(words('deal:history.reason', { reason: '行程单为准' }))).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(deal.verdict()).toHaveText(words('timing:verdict.signedOver', { by: 1 }));
  expect(app.complaints).toEqual([]);
});
