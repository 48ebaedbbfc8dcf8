import { mkdir, rename } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'playwright/test';
import { fixture } from './open-app';
import { CaptureDialog, type NewDeal } from './pages/capture-dialog';
import { DealPage } from './pages/deal-page';
import { Frame } from './pages/frame';
import { ImportDialog } from './pages/import-dialog';
import { ReportsPage, type Format } from './pages/reports-page';
import { words } from './texts';

/** The steps of the office's half-yearly job, as the demo and the journeys take them. */

export const TITLE = '2018年上半年签约情况汇总';
export const PERIOD = { from: '2018-01-01', to: '2018-06-30' };

export interface Imported {
  deals: string;
  fundings: string;
  bad: string;
}

/** Brings in the ledger of 2018 by its command; the ledger is shown afterwards. */
export async function importLedger(page: Page): Promise<Imported> {
  const dialog = new ImportDialog(page);
  await dialog.choose(fixture('ledger-2018h1.xlsx'));
  const [deals, fundings, bad] = await Promise.all(
    ['deals', 'fundings', 'bad'].map((name) => dialog.figure(name).innerText()),
  );
  await dialog.run();
  await dialog.finished();
  await dialog.showLedger();
  return { deals: deals!, fundings: fundings!, bad: bad! };
}

/** Writes down a new deal on the board and takes it to its signing; its page is open afterwards. */
export async function takeToSigning(
  page: Page,
  deal: NewDeal,
  days: { negotiation: string; signing: string },
): Promise<DealPage> {
  await page.keyboard.press('Alt+1');
  await new CaptureDialog(page).newDeal(deal);
  const shown = new DealPage(page);
  await shown.find(deal.title);
  await shown.advance('negotiation', days.negotiation);
  await shown.advance('signing', days.signing);
  await expect(shown.timingWords()).toContainText(days.signing);
  return shown;
}

/** The half year as it is reported: 省外, at least 1 億元. */
export async function showSummary(page: Page): Promise<ReportsPage> {
  const reports = new ReportsPage(page);
  await new Frame(page).show('reports');
  await reports.period(PERIOD.from, PERIOD.to);
  await reports.reportedScope();
  await expect(reports.sentence()).toContainText('344');
  return reports;
}

/** Exports to a stick that is pulled out before the files are made; they wait for it in the outbox. */
export async function exportToPulled(
  page: Page,
  stick: string,
  formats: readonly Format[],
): Promise<ReportsPage> {
  const reports = new ReportsPage(page);
  await mkdir(stick);
  await reports.exportTo(stick, TITLE);
  await reports.choose(formats);
  await rename(stick, pulled(stick));
  await reports.finishExport();
  await reports.showOutbox();
  for (const format of formats)
    await expect(reports.outboxRow(format)).toContainText(words('reports:screen.outbox.state.waiting'));
  return reports;
}

/** Puts the stick back; nobody touches the app until everything has arrived. */
export async function putBack(page: Page, stick: string, formats: readonly Format[]): Promise<void> {
  const reports = new ReportsPage(page);
  const delivered = words('reports:screen.outbox.state.delivered').trim();
  await rename(pulled(stick), stick);
  for (const format of formats)
    await expect(reports.outboxRow(format)).toContainText(delivered, { timeout: 30_000 });
}

const pulled = (stick: string): string => `${stick}-pulled`;

/** Text as it is read: every space one. */
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
