import type { Page } from 'playwright-core';
import { expect } from 'playwright/test';
import type { Language } from '#domain/ports/bridge';
import { words } from '../texts';

export type View = 'board' | 'ledger' | 'timelines' | 'review' | 'reports' | 'settings';

/** What surrounds every screen: views, palette, save state, messages. */
export class Frame {
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language = 'zh-CN') {
    this.#page = page;
    this.#language = language;
  }

  /** Goes to a view by its link. */
  async show(view: View): Promise<void> {
    const name = words(`commands:view.${view}`, {}, this.#language);
    await this.#page.getByRole('navigation').getByRole('link', { name }).click();
    await expect(this.heading(name)).toBeVisible();
  }

  /** Runs a command by its name in the palette, with the keyboard alone. */
  async run(command: string): Promise<void> {
    const name = words(`commands:name.${command}`, {}, this.#language);
    const label = words('commands:palette.label', {}, this.#language);
    await this.#page.keyboard.press('Control+k');
    await this.#page.getByRole('combobox', { name: label }).fill(name);
    const option = this.#page.getByRole('option', { name, exact: true });
    await expect(option).toBeVisible();
    while ((await option.getAttribute('aria-selected')) !== 'true')
      await this.#page.keyboard.press('ArrowDown');
    await this.#page.keyboard.press('Enter');
  }

  heading(name: string) {
    return this.#page.getByRole('heading', { level: 1, name });
  }

  /** Online or not, and how many exports wait. */
  connection() {
    return this.#page
      .getByRole('banner')
      .getByRole('status')
      .filter({ has: this.#page.locator('.kl-dot') });
  }

  /** The message at the foot of the page. */
  message() {
    return this.#page.locator('.kl-toasts');
  }
}
