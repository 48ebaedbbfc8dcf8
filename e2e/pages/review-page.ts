import type { Page } from 'playwright-core';
import { expect } from 'playwright/test';
import type { Language } from '#domain/ports/bridge';
import { words } from '../texts';

/** Where time goes, and how long after its event a deal signs. */
export class ReviewPage {
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language = 'zh-CN') {
    this.#page = page;
    this.#language = language;
  }

  #words(key: string): string {
    return words(`review:${key}`, {}, this.#language);
  }

  async period(from: string, to: string): Promise<void> {
    for (const [name, date] of [
      ['from', from],
      ['to', to],
    ] as const) {
      const label = words(`reports:screen.period.${name}`, {}, this.#language);
      const field = this.#page.getByRole('textbox', { name: label, exact: true });
      await field.fill(date);
      await field.press('Enter');
    }
  }

  /** What the charts stand on: period, count, filters. */
  basis() {
    return this.#page.locator('.kl-panel > header > .t3').first();
  }

  /** The line over the charts. */
  sentence() {
    return this.#page.locator('.kl-rev-live');
  }

  /** n, open, median, P85 and change of every group, as they are read; a blank is "—". */
  async groups(): Promise<Record<string, string[]>> {
    const rows = await this.#page.locator('.kl-strips:not(.is-full) tbody tr').evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('th button, td.num')].map((cell) => {
          const shown = cell.cloneNode(true) as HTMLElement;
          for (const aside of shown.querySelectorAll('.sr')) aside.remove();
          return shown.textContent.trim();
        }),
      ),
    );
    return Object.fromEntries(rows.map(([name, ...figures]) => [name!, figures]));
  }

  group(name: string) {
    return this.#page.getByRole('button', { name, exact: true });
  }

  /** The rows a figure came from. */
  rows() {
    return this.#page.locator('.kl-rev-rows li');
  }

  async showEvents(): Promise<void> {
    await this.#page.getByRole('radio', { name: this.#words('tabs.events') }).click();
    await expect(this.#page.getByRole('heading', { name: this.#words('event.list') })).toBeVisible();
  }

  dayOf(event: string) {
    return this.#page.getByRole('textbox', {
      name: words('review:event.dayOf', { name: event }, this.#language),
    });
  }

  /** An event's line of the chart. */
  event(name: string) {
    return this.#page.locator('.kl-strips.is-events tbody tr').filter({ hasText: name });
  }
}
