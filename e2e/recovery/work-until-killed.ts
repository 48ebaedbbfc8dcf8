/**
 * A person at work, in a process of its own that the recovery test kills: opens the workspace and edits, or imports a
 * file, saying on standard output what the app has acknowledged. Arguments: WORKSPACE edit PREFIX | import FILE.
 */
import { openApp } from '../open-app';
import { CaptureDialog } from '../pages/capture-dialog';
import { FirstRunPage } from '../pages/first-run-page';
import { ImportDialog } from '../pages/import-dialog';
import { words } from '../texts';

export type WorkNote =
  /** The first view stands, `ms` after the process began; `deals` are in it. */
  | { kind: 'ready'; ms: number; deals: number }
  | { kind: 'saved'; title: string }
  | { kind: 'importing' }
  | { kind: 'imported' }
  | { kind: 'complaint'; text: string };

const [workspace = '', act = '', given = ''] = process.argv.slice(2);
const say = (note: WorkNote) => process.stdout.write(`${JSON.stringify(note)}\n`);

const app = await openApp({ workspace });
const { page } = app;
const firstRun = new FirstRunPage(page);
const board = page.getByRole('heading', { level: 1, name: words('commands:view.board') });
await firstRun.begin().or(board).waitFor();
if (await firstRun.begin().isVisible()) await firstRun.startNew();
await board.waitFor();
const empty = page.getByText(words('board:empty.none.title'));
const inHand = page.getByRole('radio', { name: words('board:tabs.inHand') });
await page.getByRole('article').first().or(empty).waitFor();
const deals = Number((await inHand.textContent())?.replace(/\D/g, ''));
say({ kind: 'ready', ms: Math.round(performance.now()), deals });
for (const text of app.complaints) say({ kind: 'complaint', text });

if (act === 'edit') await edit();
else await importFile();

async function edit(): Promise<never> {
  for (let count = 1; ; count++) {
    const title = `${given}-${count}`;
    await new CaptureDialog(page).newDeal({ title, amount: '1亿元' });
    say({ kind: 'saved', title });
  }
}

async function importFile(): Promise<void> {
  const dialog = new ImportDialog(page);
  await dialog.choose(given);
  say({ kind: 'importing' });
  await dialog.run();
  await dialog.finished();
  say({ kind: 'imported' });
  await page.waitForTimeout(60_000);
}
