import type { Page } from 'playwright-core';
import { expect } from 'playwright/test';
import type { Language } from '#domain/ports/bridge';
import { words } from '../texts';

export type Group = 'overdue' | 'today' | 'next' | 'quiet';

/** The list of what is due. */
export class TodayPage {
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language = 'zh-CN') {
    this.#page = page;
    this.#language = language;
  }

  /** By its shortcut. */
  async show(): Promise<void> {
    await this.#page.keyboard.press('Alt+0');
    const name = words('reminders:title', {}, this.#language);
    await expect(this.#page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(this.#page.locator('.kl-day').first()).toBeVisible();
  }

  group(group: Group) {
    const name = words(`reminders:group.${group}`, {}, this.#language);
    return this.#page.getByRole('region', { name, exact: true });
  }

  /** The row that says this of its deal. */
  row(text: string) {
    return this.#page.locator('.kl-rem').filter({ hasText: text });
  }

  /** Puts the keyboard on a row. */
  async stand(text: string): Promise<void> {
    await this.row(text).getByRole('button').first().focus();
  }

  /** What is at rest is folded away until asked for. */
  async unfoldQuiet(): Promise<void> {
    await this.group('quiet').getByRole('button').first().click();
  }
}
