import { fileURLToPath } from 'node:url';
import { err, fault, ok, type Result } from '#domain/result';
import { compose, type DigestReport } from '../compose';
import { exportsFolder, appHome } from '../app-paths';
import { createLog } from '../services/log';
import { openHostLedger, sha256 } from '../services/ledger/host-ledger';
import { openNodeSettings } from '../services/settings/settings.node';
import { createReadTables } from '../services/spreadsheet/read-tables';
import { systemClock } from '../services/system-clock';
import { openWorkspace } from '../services/workspace/open-workspace';
import { createChromiumShell, readInitScript } from '../shells/chromium/chromium-shell';
import { findBrowser } from '../shells/chromium/find-browser';
import type { CommandContext, CommandOutcome } from './command-line';

const built = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const PATIENCE_SECONDS = 120;

/**
 * `kiteline doctor`: opens the workspace's page without a window, so that its database is brought up as at any start,
 * then compares what the database holds with a fold of the journal made here.
 */
export async function doctor(context: CommandContext): Promise<Result<CommandOutcome>> {
  const browser = findBrowser();
  if (!browser) return err(fault('cli.noBrowser'));
  const shell = createChromiumShell(browser, await readInitScript(built('init-script.js')));
  const home = appHome();
  let report: (digest: DigestReport) => void = () => undefined;
  const reported = new Promise<DigestReport>((resolve) => (report = resolve));
  const composed = await compose({
    shell,
    shellReason: 'doctor',
    version: '',
    workspaceDir: context.folder.dir,
    documentsDir: exportsFolder(),
    rendererRoot: built('../renderer'),
    settings: openNodeSettings(home),
    readTables: createReadTables(null),
    clock: systemClock,
    log: createLog(home, systemClock.now),
    onSwitch: () => undefined,
    onDigest: (digest) => report(digest),
  });
  if (!composed.ok) return composed;
  const app = composed.value;
  try {
    const window = await shell.open({
      profile: app.folder.profile,
      title: 'Kiteline',
      headless: true,
      handler: app.handler,
    });
    const page = await Promise.race([
      askUntil(reported, () => window.push('{"kind":"digest.wanted"}')),
      silence(),
    ]);
    await window.close();
    if (page === null) return err(fault('cli.pageSilent', { seconds: PATIENCE_SECONDS }));
    return await compare(context, page);
  } finally {
    await app.close();
  }
}

/** The page may not listen yet: it is asked again until it answers. */
async function askUntil(reported: Promise<DigestReport>, ask: () => void): Promise<DigestReport> {
  const timer = setInterval(ask, 500);
  try {
    return await reported;
  } finally {
    clearInterval(timer);
  }
}

const silence = (): Promise<null> =>
  new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE_SECONDS * 1000).unref());

async function compare(context: CommandContext, page: DigestReport): Promise<Result<CommandOutcome>> {
  const opened = await openWorkspace(context.folder, systemClock);
  if (!opened.ok) return opened;
  if (opened.value === null) return err(fault('host.noWorkspace'));
  const { journal } = opened.value;
  const { digest, records } = await openHostLedger(opened.value).state.digest(sha256);
  const { head } = journal;
  await journal.close();
  const agree =
    digest === page.digest && page.checkpoint.seq === head.seq && page.checkpoint.hash === head.hash;
  const json = {
    records,
    ops: head.seq,
    agree,
    digest,
    ...(agree ? {} : { database: { digest: page.digest, records: page.records, ops: page.checkpoint.seq } }),
  };
  const sentence = agree ? context.text('cli:agree', { records, ops: head.seq }) : context.text('cli:differ');
  return ok({ json, sentence, exitCode: agree ? 0 : 1 });
}
