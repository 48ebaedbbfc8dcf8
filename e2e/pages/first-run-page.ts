import type { Page } from 'playwright-core';
import { expect } from 'playwright/test';
import type { Language } from '#domain/ports/bridge';
import type { App } from '../open-app';
import { words } from '../texts';

export type StartChoice = 'new' | 'import' | 'restore' | 'sample';

/** What a person gives on the first run. */
export const PERSON = { office: '潍坊市双招双引', actor: '周可', deviceName: '周可的笔记本' };

/** The screen of an empty workspace folder. */
export class FirstRunPage {
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language = 'zh-CN') {
    this.#page = page;
    this.#language = language;
  }

  heading() {
    return this.#page.getByRole('heading', { name: this.#say('title'), level: 1 });
  }

  choice(choice: StartChoice) {
    return this.#page.getByRole('radio', { name: this.#say(`choice.${choice}.title`) });
  }

  field(name: 'office' | 'actor' | 'deviceName' | 'backup') {
    return this.#page.getByLabel(this.#say(`field.${name}`));
  }

  begin() {
    return this.#page.getByRole('button', { name: this.#say('begin') });
  }

  async startNew(): Promise<void> {
    await this.choice('new').click();
    await this.field('office').fill(PERSON.office);
    await this.person();
    await this.begin().click();
    await this.#begun();
  }

  async openSample(app: App): Promise<void> {
    await this.choice('sample').click();
    await this.person();
    await app.nextWindow(() => this.begin().click());
    await new FirstRunPage(app.page, this.#language).#begun();
  }

  async person(): Promise<void> {
    await this.field('actor').fill(PERSON.actor);
    await this.field('deviceName').fill(PERSON.deviceName);
  }

  /** The first view is there and listens to the keyboard. */
  async #begun(): Promise<void> {
    const name = words('commands:view.board', {}, this.#language);
    await expect(this.#page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 20_000 });
  }

  #say(key: string): string {
    return words(`firstRun:${key}`, {}, this.#language);
  }
}
