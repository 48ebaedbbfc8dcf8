import type { Locator, Page } from 'playwright-core';
import { expect } from 'playwright/test';
import { words } from '../texts';
import { MoveDialog, type Stage } from './board-page';

/** The whole page of one deal: its times, facts and records. */
export class DealPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  title(title: string) {
    return this.#page.getByRole('heading', { level: 1, name: title });
  }

  /** Finds it in the search box and opens it, with the keyboard alone. */
  async find(title: string): Promise<void> {
    await expect(this.#page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 });
    await this.#page.keyboard.press('Control+k');
    await this.#page.getByRole('combobox', { name: words('commands:palette.label') }).fill(title);
    await expect(this.#page.getByRole('option', { name: title }).first()).toBeVisible();
    await this.#page.keyboard.press('Enter');
    await expect(this.title(title)).toBeVisible();
  }

  /** Moves it on to `stage` with the keyboard, dated `on`. */
  async advance(stage: Stage, on: string): Promise<void> {
    const name = words('deal:acts.advance', { stage: words(`workspace:stages.${stage}`) });
    await expect(this.#page.getByRole('button', { name })).toBeVisible();
    await this.#page.keyboard.press('Control+Shift+ArrowRight');
    await new MoveDialog(this.#page).save(on);
    await expect(this.#page.getByRole('dialog')).toBeHidden();
  }

  /** The sentence under the timeline: endpoints, days, working days, benchmark, verdict. */
  timingWords() {
    return this.#page.locator('.kl-words').first();
  }

  /** How it stands against its benchmark. */
  verdict() {
    return this.#page
      .getByRole('region', { name: words('deal:timeline.title') })
      .locator('.kl-verdict.is-tag');
  }

  /** A stage on the stepper: its days, all visits, net of pauses. */
  step(stage: Stage) {
    return this.#page
      .getByRole('list', { name: words('deal:steps.label') })
      .getByRole('listitem')
      .filter({ has: this.#page.getByText(words(`workspace:stages.${stage}`), { exact: true }) });
  }

  /** A large figure at the head: its value, the net beside it. */
  figure(name: 'amount' | 'total' | 'working' | 'stage') {
    return this.#page
      .locator('dl > div')
      .filter({ has: this.#page.locator('dt', { hasText: words(`deal:figure.${name}`) }) })
      .locator('dd');
  }

  /** Calendar or working days, on the stepper and the timeline. */
  async countBy(basis: 'calendar' | 'working'): Promise<void> {
    await this.#page
      .getByRole('radiogroup', { name: words('deal:timeline.basis') })
      .getByRole('radio', { name: words(`deal:timeline.${basis}`), exact: true })
      .click();
  }

  /** A day on the timeline being corrected, by its name. */
  grip(name: string) {
    return this.#page.getByRole('slider', { name, exact: true });
  }

  /** Drags an edge with the mouse to where another one stands. */
  async dragGrip(edge: Locator, to: Locator): Promise<void> {
    const middle = async (one: Locator) => {
      const box = await one.locator('.kl-grip-knob').boundingBox();
      if (!box) throw new Error('the edge is not on the page');
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const [start, end] = [await middle(edge), await middle(to)];
    await this.#page.mouse.move(start.x, start.y);
    await this.#page.mouse.down();
    await this.#page.mouse.move(end.x, end.y, { steps: 6 });
    await this.#page.mouse.up();
  }

  timeline() {
    return this.#page.locator('svg.tl').first();
  }
}
