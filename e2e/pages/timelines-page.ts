import type { Locator, Page } from 'playwright-core';
import { expect } from 'playwright/test';
import { words } from '../texts';
import { Frame } from './frame';

/** The timelines: all deals as swimlanes. */
export class TimelinesPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await this.#page.keyboard.press('Alt+3');
    await expect(new Frame(this.#page).heading(words('timelines:title'))).toBeVisible();
    await expect(this.#page.locator('[data-deal]').first()).toBeVisible();
  }

  grid(): Locator {
    return this.#page.getByRole('treegrid');
  }

  /** The row of a group or of a deal, by its words. */
  row(name: string | RegExp): Locator {
    return this.grid().getByRole('row', { name });
  }

  lanes(): Locator {
    return this.grid().locator('[data-deal]');
  }

  async groupBy(group: 'county' | 'industry' | 'leader' | 'stage' | 'originClass' | 'none'): Promise<void> {
    await this.#page.getByRole('radio', { name: words(`timelines:group.${group}`) }).click();
  }

  /** Chooses in one of the head's lists. */
  async choose(list: 'benchmark' | 'order' | 'scale', option: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: words(`timelines:${list}.label`) }).click();
    await this.#page.getByTitle(option, { exact: true }).click();
  }

  /** What is said of the part of a lane in focus. */
  active(): Promise<string> {
    return this.grid().evaluate((grid) => {
      const at = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
      return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
  }

  /** The words over the lanes: which days they show. */
  axis(): Promise<string> {
    return this.grid().locator('.kl-lane-axis').innerText();
  }

  scale(): Promise<string> {
    return this.#page
      .locator('.ant-select')
      .filter({ has: this.#page.getByRole('combobox', { name: words('timelines:scale.label') }) })
      .innerText();
  }

  async openPrint(): Promise<Locator> {
    await this.#page.keyboard.press('Control+p');
    const dialog = this.#page.getByRole('dialog', { name: words('timelines:print.title') });
    await expect(dialog).toBeVisible();
    return dialog;
  }
}
