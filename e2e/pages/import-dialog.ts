import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'playwright/test';
import { words } from '../texts';
import { Frame } from './frame';

/** Preview, run and result of a ledger import. */
export class ImportDialog {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  dialog() {
    return this.#page.getByRole('dialog');
  }

  /** Through the command and the system's file dialog; resolves when the preview is there. */
  async choose(file: string): Promise<void> {
    await new Frame(this.#page).run('import.open');
    const chooser = this.#page.waitForEvent('filechooser');
    await this.dialog()
      .getByRole('button', { name: words('importing:choose.button') })
      .click();
    await (await chooser).setFiles(file);
    await this.#previewed();
  }

  /** As if the file were dropped on the window. */
  async drop(file: string): Promise<void> {
    const given = { base64: readFileSync(file).toString('base64'), name: basename(file) };
    const dataTransfer = await this.#page.evaluateHandle(({ base64, name }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const dropped = new DataTransfer();
      dropped.items.add(new File([bytes], name));
      return dropped;
    }, given);
    for (const type of ['dragenter', 'dragover', 'drop'])
      await this.#page.dispatchEvent('body', type, { dataTransfer });
    await this.#previewed();
  }

  /** A figure of the preview: `deals`, `fundings`, `transitions`, `duplicates`, `bad`. */
  figure(name: string) {
    return this.dialog()
      .locator('dl > div')
      .filter({ has: this.#page.getByText(words(`importing:preview.${name}`), { exact: true }) })
      .locator('dd');
  }

  /** The table of rows that will not come in. */
  problems() {
    return this.dialog()
      .getByRole('table')
      .filter({ has: this.#page.getByText(words('importing:preview.whatToDo')) });
  }

  async run(): Promise<void> {
    await this.dialog()
      .getByRole('button', { name: /^导入 .*(项目|资金)/ })
      .click();
  }

  async finished(): Promise<void> {
    await expect(this.dialog().getByText(words('importing:done.undoHint'))).toBeVisible({ timeout: 30_000 });
  }

  async showLedger(): Promise<void> {
    await this.dialog()
      .getByRole('button', { name: words('importing:done.show') })
      .click();
    await expect(this.dialog()).toBeHidden();
  }

  async #previewed(): Promise<void> {
    await expect(this.dialog().getByRole('caption')).toBeAttached({
      timeout: 30_000,
    });
  }
}
