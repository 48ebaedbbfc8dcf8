import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Language } from '#domain/ports/bridge';
import { expect, test } from '../app-fixture';
import { BenchmarksPage } from '../pages/benchmarks-page';
import { FirstRunPage } from '../pages/first-run-page';
import { Frame, type View } from '../pages/frame';
import { ReviewPage } from '../pages/review-page';
import { TodayPage } from '../pages/today-page';
import { words } from '../texts';

const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const satisfies readonly Language[];
const catalogues = fileURLToPath(new URL('../../assets/locales', import.meta.url));

/** Every text of a language by its key, `area:a.b.c`. */
function textsOf(language: Language): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (part: unknown, key: string): void => {
    if (typeof part === 'string') texts.set(key, part);
    else
      for (const [step, below] of Object.entries(part as Record<string, unknown>))
        walk(below, key.endsWith(':') ? `${key}${step}` : `${key}.${step}`);
  };
  for (const file of readdirSync(join(catalogues, language)))
    walk(JSON.parse(readFileSync(join(catalogues, language, file), 'utf8')), `${basename(file, '.json')}:`);
  return texts;
}

const TEXTS = { 'zh-CN': textsOf('zh-CN'), 'zh-TW': textsOf('zh-TW'), en: textsOf('en') };
const KEYS = new Set([...TEXTS['zh-CN'].keys()].flatMap((key) => [key, key.split(':')[1]!]));

/** Whole texts another language has and this one has not: where one stands alone, it was left over. */
function foreignTo(language: Language): ReadonlySet<string> {
  // Around a parameter or a figure in bold, a text stands in pieces.
  const pieces = [...TEXTS[language].values()].flatMap((text) => [text, ...text.split(/\{\{.*?\}\}|<\/?b>/)]);
  const own = new Set(pieces.map((piece) => piece.trim()));
  const others = LANGUAGES.filter((other) => other !== language).flatMap((other) => [
    ...TEXTS[other].values(),
  ]);
  return new Set(others.filter((text) => !own.has(text) && text.length > 1 && !text.includes('{{')));
}

/** All that is read or read out on the page: texts, names, titles, hints, and what fields hold. */
const readPage = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const said: string[] = [document.title];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode())
      if (!/^(SCRIPT|STYLE)$/.test(texts.currentNode.parentElement?.tagName ?? ''))
        said.push(texts.currentNode.textContent ?? '');
    for (const element of document.body.querySelectorAll('*'))
      for (const name of [
        'aria-label',
        'title',
        'placeholder',
        'alt',
        'aria-description',
        'aria-roledescription',
      ])
        said.push(element.getAttribute(name) ?? '');
    return [...new Set(said.map((one) => one.trim()).filter((one) => one !== ''))];
  });

/** What is wrong with a text on the screen; null = nothing. */
function faultOf(text: string, foreign: ReadonlySet<string>): string | null {
  if (/\{\{|\}\}/.test(text)) return `parameter left open: ${text}`;
  const key = text.split(/[\s"“”「」()（）·,，]+/).find((word) => KEYS.has(word) && /[.:]/.test(word));
  if (key !== undefined) return `key instead of its text: ${text}`;
  if (foreign.has(text)) return `of another language: ${text}`;
  return null;
}

/** Goes through every view and dialog and gathers what is wrong, by screen. */
async function faults(page: Page, language: Language): Promise<Record<string, string[]>> {
  const frame = new Frame(page, language);
  const foreign = foreignTo(language);
  const found: Record<string, string[]> = {};
  const look = async (screen: string): Promise<void> => {
    const said = await readPage(page);
    expect(said.length, screen).toBeGreaterThan(20);
    expect(await page.evaluate(() => document.documentElement.lang), screen).toBe(language);
    const wrong = said.flatMap((text) => faultOf(text, foreign) ?? []);
    if (wrong.length > 0) found[screen] = wrong;
  };
  const dialog = async (screen: string, keys: string): Promise<void> => {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(screen);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  };

  for (const view of [
    'ledger',
    'timelines',
    'reports',
    'settings',
    'board',
  ] as const satisfies readonly View[]) {
    await frame.show(view);
    await look(view);
  }
  await frame.show('review');
  await look('review');
  await page.locator('.kl-rev-counts button').first().click();
  await expect(page.locator('.kl-rev-rows')).toBeVisible();
  await look('review, rows');
  await page.keyboard.press('Escape');
  await new ReviewPage(page, language).showEvents();
  await look('review, events');
  const today = new TodayPage(page, language);
  await today.show();
  await today.unfoldQuiet();
  await look('today');
  await page.locator('.kl-rem button').first().focus();
  await dialog('put off', 's');
  await page.getByRole('button', { name: words('reminders:export', {}, language) }).focus();
  await dialog('calendar', 'Enter');
  const library = new BenchmarksPage(page, language);
  await library.show();
  await look('benchmarks');
  for (const kind of ['target', 'case', 'ownHistory'] as const) {
    await library.add(kind);
    await look(`benchmark, ${kind}`);
    await page.keyboard.press('Escape');
    await expect(library.dialog()).toBeHidden();
  }
  await frame.show('board');
  const dialogs = { new: 'Control+n', record: 'Control+Shift+N', search: 'Control+k', keys: 'F1' };
  for (const [screen, keys] of Object.entries({ ...dialogs, import: 'Control+o', export: 'Control+p' }))
    await dialog(screen, keys);
  await frame.show('reports');
  await page
    .getByRole('radio', { name: new RegExp(words('reports:screen.tabs.outbox', {}, language)) })
    .click();
  await expect(page.getByText(words('reports:screen.outbox.empty', {}, language))).toBeVisible();
  await look('outbox');
  await frame.show('timelines');
  await page.getByRole('treegrid').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await look('a part of a lane');
  await dialog('print', 'Control+p');
  await menus(page, look);
  await deal(page, language, look, dialog);
  return found;
}

async function menus(page: Page, look: (screen: string) => Promise<void>): Promise<void> {
  const bar = page.getByRole('menubar').getByRole('menuitem');
  for (const item of await bar.all()) {
    await item.click();
    await expect(page.getByRole('menu')).toBeVisible();
    await look(`menu ${await item.innerText()}`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
  }
}

/** The page of a deal with a long record, its three lists, and the dialog that moves it. */
async function deal(
  page: Page,
  language: Language,
  look: (screen: string) => Promise<void>,
  dialog: (screen: string, keys: string) => Promise<void>,
): Promise<void> {
  await page.keyboard.press('Alt+1');
  await page.getByRole('article', { name: '示例·深屿微波器件产业园' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toBeVisible();
  await look('sheet');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '示例·深屿微波器件产业园' })).toBeVisible();
  for (const tab of ['activities', 'stages', 'history']) {
    await page.getByRole('radio', { name: new RegExp(words(`deal:tabs.${tab}`, {}, language)) }).click();
    await expect(page.getByText(words('deal:history.loading', {}, language))).toBeHidden();
    await look(`deal, ${tab}`);
  }
  await dialog('move', 'Control+Shift+ArrowRight');
}

test('every screen speaks the language chosen, at once and nothing else', async ({ open }) => {
  test.setTimeout(240_000);
  const app = await open();
  await new FirstRunPage(app.page).openSample(app);
  const { page } = app;
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  let now: Language = 'zh-CN';
  for (const language of ['en', 'zh-TW', 'zh-CN'] as const) {
    await new Frame(page, now).show('settings');
    await page.getByRole('combobox', { name: words('settings:appearance.language', {}, now) }).click();
    await page.getByTitle(words(`common:language.${language}`), { exact: true }).click();
    await expect(new Frame(page, language).heading(words('settings:title', {}, language))).toBeVisible();
    now = language;
    expect(await faults(page, language), language).toEqual({});
  }
  expect(await page.evaluate(() => 'sameDocument' in window), 'the page was never loaded again').toBe(true);
  expect(app.complaints).toEqual([]);
});

for (const [language, locale] of [
  ['zh-CN', 'zh_CN'],
  ['zh-TW', 'zh_TW'],
  ['en', 'en_US'],
] as const)
  test(`the first run speaks ${language} on a machine that does`, async ({ open }) => {
    const app = await open({ locale });
    await expect(new FirstRunPage(app.page, language).heading()).toBeVisible();
    const foreign = foreignTo(language);
    const said = await readPage(app.page);
    expect(said.flatMap((text) => faultOf(text, foreign) ?? [])).toEqual([]);
    expect(await app.page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(app.complaints).toEqual([]);
  });
