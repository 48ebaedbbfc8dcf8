import type { Page } from 'playwright-core';
import { words } from '../texts';

export type Stage = 'visit' | 'negotiation' | 'signing' | 'landing';

/** The deals in hand by stage. */
export class BoardPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  column(stage: Stage) {
    return this.#page.getByRole('region', { name: words(`workspace:stages.${stage}`), exact: true });
  }

  card(title: string) {
    return this.#page.getByRole('article', { name: title });
  }

  cardIn(stage: Stage, title: string) {
    return this.column(stage).getByRole('article', { name: title });
  }

  /** Moves a card one stage on with the keyboard and returns the dialog that asks for the day. */
  async advance(title: string): Promise<MoveDialog> {
    await this.card(title).focus();
    await this.#page.keyboard.press('Control+Shift+ArrowRight');
    return new MoveDialog(this.#page);
  }
}

/** Asks for the day of a move, and what else it needs. */
export class MoveDialog {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  dialog() {
    return this.#page.getByRole('dialog');
  }

  date() {
    return this.dialog().getByRole('textbox').first();
  }

  reason() {
    return this.dialog().getByLabel(words('board:move.reason'));
  }

  evidence() {
    return this.dialog().getByLabel(words('board:move.evidence'));
  }

  /** Types the day and saves with Ctrl+Enter. */
  async save(on: string): Promise<void> {
    await this.date().fill(on);
    await this.date().press('Tab');
    await this.reason().press('Control+Enter');
  }
}
