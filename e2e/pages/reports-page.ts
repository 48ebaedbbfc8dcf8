import type { Page } from 'playwright-core';
import { expect } from 'playwright/test';
import { words } from '../texts';

export type Format = 'PDF' | 'XLSX' | 'JSON';

export const FORMATS: readonly Format[] = ['PDF', 'XLSX', 'JSON'];

/** The signing summary on the screen, its export, and the outbox. */
export class ReportsPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Sets the period by typing both dates. */
  async period(from: string, to: string): Promise<void> {
    const group = this.#page.getByRole('group', { name: words('reports:screen.period.label') });
    for (const [name, date] of [
      ['from', from],
      ['to', to],
    ] as const) {
      const field = group.getByLabel(words(`reports:screen.period.${name}`), { exact: true });
      await field.fill(date);
      await field.press('Enter');
    }
  }

  /** The scope offices report: 省外, at least 1 億元. */
  async reportedScope(): Promise<void> {
    await this.#page.getByRole('button', { name: words('reports:screen.filter.reported') }).click();
  }

  sentence() {
    return this.#page.getByRole('region', { name: words('reports:screen.sentence.label') });
  }

  /** The sentences as they are read, without what only screen readers are told, and their figures in order. */
  async readSentences(): Promise<{ text: string; figures: string[] }[]> {
    return this.sentence()
      .locator('p')
      .evaluateAll((lines) =>
        lines.map((line) => {
          const shown = line.cloneNode(true) as HTMLElement;
          for (const aside of shown.querySelectorAll('.sr')) aside.remove();
          const figures = [...shown.querySelectorAll('b, .kl-rep-figure')].map((one) =>
            one.textContent.trim(),
          );
          return { text: shown.textContent.replace(/\s+/g, ' ').trim(), figures };
        }),
      );
  }

  /** Ctrl+P, the destination typed into the folder browser, a title, Ctrl+Enter. */
  async exportTo(destination: string, title: string): Promise<void> {
    await this.#page.keyboard.press('Control+p');
    const dialog = this.#page
      .getByRole('dialog')
      .filter({ hasText: words('reports:screen.exporting.title') });
    await dialog.getByRole('button', { name: words('reports:screen.exporting.choose') }).click();
    const picker = this.#page.getByRole('dialog').filter({ hasText: words('reports:screen.exporting.pick') });
    const path = picker.getByLabel(words('common:folder.path'));
    await path.fill(destination);
    await path.press('Enter');
    await picker.getByRole('button', { name: words('common:folder.choose') }).click();
    await expect(picker).toBeHidden();
    await dialog.getByLabel(words('reports:screen.exporting.name'), { exact: true }).fill(title);
  }

  /** Ticks these formats in the open export dialog, and no others. */
  async choose(formats: readonly Format[]): Promise<void> {
    for (const format of FORMATS)
      await this.#page
        .getByRole('dialog')
        .getByRole('checkbox', { name: new RegExp(`^${format}`) })
        .setChecked(formats.includes(format));
  }

  /** Saves the open export dialog. */
  async finishExport(): Promise<void> {
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByLabel(words('reports:screen.exporting.name'), { exact: true }).press('Control+Enter');
    await expect(dialog).toBeHidden({ timeout: 30_000 });
  }

  async showOutbox(): Promise<void> {
    await this.#page.getByRole('radio', { name: new RegExp(words('reports:screen.tabs.outbox')) }).click();
  }

  outboxRow(format: Format) {
    return this.#page.getByRole('row').filter({ hasText: `${format} ·` });
  }

  /** A ranking by its heading, row by row: name, projects, 億元; the last one is the total. */
  async readRanking(by: 'county' | 'industry' | 'origin'): Promise<{ name: string; figures: string[] }[]> {
    const table = this.#page.getByRole('table').filter({
      has: this.#page.getByRole('columnheader', {
        name: words(`reports:screen.table.name.${by}`),
        exact: true,
      }),
    });
    return table.locator('tbody tr, tfoot tr').evaluateAll((rows) =>
      rows.map((row) => {
        const [, name = '', ...figures] = [...row.querySelectorAll('td')].map((cell) =>
          cell.innerText.trim(),
        );
        return { name, figures: figures.filter((figure) => figure !== '').slice(0, 2) };
      }),
    );
  }

  /** Opens the receipt of a delivered export. */
  async openReceipt(format: Format): Promise<void> {
    const name = new RegExp(`^${words('reports:screen.outbox.act.receipt')}`);
    await this.outboxRow(format).getByRole('button', { name }).click();
  }

  receipt() {
    return this.#page.getByRole('complementary', { name: words('reports:screen.receipt.title') });
  }
}
