import type { Page } from 'playwright-core';
import type { Language } from '#domain/ports/bridge';
import { expect, test } from '../app-fixture';
import { FirstRunPage } from '../pages/first-run-page';
import { Frame } from '../pages/frame';
import { words } from '../texts';

const LOCALES = { 'zh-CN': 'zh_CN', 'zh-TW': 'zh_TW', en: 'en_GB' } as const;
const VIEWS = ['board', 'ledger', 'timelines', 'review', 'reports', 'settings'] as const;

/** Text cut off without an ellipsis, or keys that were never translated. */
async function flaws(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('button, h1, h2, label, [role=radio], a')) {
      const style = getComputedStyle(element);
      const cut = style.overflow === 'hidden' && style.textOverflow !== 'ellipsis';
      if (cut && element.scrollWidth > element.clientWidth + 1) found.push(`cut: ${element.textContent}`);
    }
    for (const match of document.body.innerText.matchAll(/\b[a-z]+:[a-z]+(\.[a-zA-Z]+)+\b|\{\{.*?\}\}/g))
      found.push(`key: ${match[0]}`);
    for (const head of document.querySelectorAll<HTMLElement>('.kl-head, .kl-rail a'))
      if (head.scrollWidth > head.clientWidth) found.push(`reaches out: ${head.innerText}`);
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
    return found;
  });
}

for (const [language, locale] of Object.entries(LOCALES) as [Language, string][])
  for (const size of [
    { width: 1440, height: 900 },
    { width: 1366, height: 768 },
  ])
    test(`every view in ${language} at ${size.width}×${size.height}`, async ({ open }) => {
      const app = await open({ locale, size });
      const firstRun = new FirstRunPage(app.page, language);
      await expect(firstRun.heading()).toBeVisible();
      expect(await flaws(app.page)).toEqual([]);
      await firstRun.openSample(app);
      expect(await app.page.evaluate(() => document.documentElement.lang)).toBe(language);
      for (const view of VIEWS) {
        await new Frame(app.page, language).show(view);
        expect(await flaws(app.page), view).toEqual([]);
      }
      expect(app.complaints).toEqual([]);
    });

test('the language changes at once, and stays', async ({ open }) => {
  const first = await open();
  await new FirstRunPage(first.page).startNew();
  await new Frame(first.page).show('settings');
  await first.page.getByRole('combobox', { name: words('settings:appearance.language') }).click();
  await first.page.getByTitle('English', { exact: true }).click();
  await expect(new Frame(first.page).heading(words('settings:title', {}, 'en'))).toBeVisible();
  await first.close();
  const again = await open();
  await expect(new Frame(again.page).heading(words('board:title', {}, 'en'))).toBeVisible();
});
