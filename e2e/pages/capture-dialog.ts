import type { Page } from 'playwright-core';
import { expect } from 'playwright/test';
import { words } from '../texts';

export interface NewDeal {
  title: string;
  investor?: string;
  amount?: string;
  county?: string;
  leader?: string;
  visitOn?: string;
}

/** Quick capture: a new deal, or a note on one. */
export class CaptureDialog {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  dialog() {
    return this.#page.getByRole('dialog');
  }

  field(name: string) {
    return this.dialog().getByLabel(words(`capture:${name}`), { exact: true });
  }

  /** Ctrl+N, the fields given, Ctrl+Enter. */
  async newDeal(deal: NewDeal): Promise<void> {
    await this.#page.getByRole('heading', { level: 1 }).waitFor();
    await this.#page.keyboard.press('Control+n');
    await this.field('new.name').fill(deal.title);
    if (deal.investor) await this.field('new.investor').fill(deal.investor);
    if (deal.amount) await this.field('new.amount').fill(deal.amount);
    if (deal.county) await this.field('new.county').fill(deal.county);
    if (deal.leader) await this.field('new.leader').fill(deal.leader);
    if (deal.visitOn) await this.field('new.visit').fill(deal.visitOn);
    await this.field('new.name').press('Control+Enter');
    await expect(this.dialog()).toBeHidden();
  }
}
