import type { Page } from 'playwright-core';

/** The table of deals. */
export class LedgerPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  grid() {
    return this.#page.getByRole('grid');
  }

  find() {
    return this.#page.getByRole('searchbox');
  }

  row(title: string) {
    const cell = this.#page.getByRole('gridcell', { name: title, exact: true });
    return this.grid().getByRole('row').filter({ has: cell });
  }
}
