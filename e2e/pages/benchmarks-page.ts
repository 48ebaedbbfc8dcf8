import type { Page } from 'playwright-core';
import { expect } from 'playwright/test';
import type { Language } from '#domain/ports/bridge';
import { words } from '../texts';
import { Frame } from './frame';

/** The library of what deals are timed against. */
export class BenchmarksPage {
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language = 'zh-CN') {
    this.#page = page;
    this.#language = language;
  }

  async show(): Promise<void> {
    const frame = new Frame(this.#page, this.#language);
    await frame.run('view.benchmarks');
    await expect(frame.heading(this.#words('title'))).toBeVisible();
  }

  /** Opens the dialog of a new one, with the keyboard alone. */
  async add(kind: 'target' | 'case' | 'ownHistory'): Promise<void> {
    await this.#page.getByRole('button', { name: this.#words('add') }).focus();
    await this.#page.keyboard.press('Enter');
    const item = this.#page.getByRole('menuitem', { name: this.#words(`kind.${kind}`) });
    await expect(item).toBeVisible();
    await item.focus();
    await this.#page.keyboard.press('Enter');
    await expect(this.dialog()).toBeVisible();
  }

  dialog() {
    return this.#page.getByRole('dialog');
  }

  /** The line of a benchmark. */
  line(name: string) {
    return this.#page.getByRole('row').filter({ hasText: name });
  }

  async act(key: 'edit' | 'copy' | 'retire' | 'revive' | 'setStandard', name: string): Promise<void> {
    await this.#page
      .getByRole('button', { name: this.#words(`act.${key}Of`, { name }), exact: true })
      .click();
  }

  #words(key: string, params: Record<string, string> = {}): string {
    return words(`benchmarks:${key}`, params, this.#language);
  }
}
