import { existsSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fault, type Fault } from '#domain/result';
import type { CommandContext, CommandOutcome, WorkspaceCommand } from './commands/command-line';
import { calendar } from './commands/calendar';
import { doctor } from './commands/doctor';
import { importFile } from './commands/import-file';
import { backup, exportJson } from './commands/keep';
import { runFile } from './commands/run-file';
import { spread } from './commands/spread';
import { summary } from './commands/summary';
import { timing } from './commands/timing';
import { restoreBackup } from './services/backup/restore-backup';
import { createReadTables } from './services/spreadsheet/read-tables';
import { systemClock } from './services/system-clock';
import { faultText, languageFor, textsFor } from './services/texts/texts';
import { createWorkspace, openWorkspace } from './services/workspace/open-workspace';
import { workspaceFolder } from './services/workspace/workspace-folder';
import { lockWorkspace } from './services/workspace/workspace-lock';
import { languageOf } from './shells/language-of';

const readTables = createReadTables(fileURLToPath(new URL('./read-worker.js', import.meta.url)));

const COMMANDS: Readonly<Record<string, WorkspaceCommand>> = {
  run: runFile,
  import: importFile(readTables),
  summary,
  timing,
  spread,
  calendar,
  backup,
  'export-json': exportJson,
};

/** Commands that make a workspace where there is none. */
const MAKERS: ReadonlySet<string> = new Set(['run', 'import', 'restore']);

const single = { type: 'string' } as const;
const repeated = { type: 'string', multiple: true } as const;
const OPTIONS = {
  workspace: single,
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  lang: single,
  actor: single,
  device: single,
  'as-of': single,
  ledgers: single,
  from: single,
  to: single,
  origin: repeated,
  'min-wan': single,
  contract: single,
  'funds-min-wan': single,
  county: repeated,
  industry: repeated,
  formats: single,
  out: single,
  title: single,
  by: single,
  order: single,
  days: single,
  gross: { type: 'boolean' },
  benchmark: single,
  leader: repeated,
  source: repeated,
  dwells: { type: 'boolean' },
} as const;

async function main(): Promise<number> {
  const asked = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
  let language = languageOf(asked);
  const fail = (reason: Fault, code = 1): number => {
    console.error(faultText(reason, language));
    return code;
  };
  let parsed;
  try {
    parsed = parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return fail(fault('cli.badOption', { message: (error as Error).message }), 2);
  }
  const { values, positionals } = parsed;
  if (values.lang) language = languageFor(values.lang);
  const text = textsFor(language);
  const [name, ...positional] = positionals;
  if (values.help || name === undefined) {
    console.log(text('cli:usage'));
    return name === undefined && !values.help ? 2 : 0;
  }
  if (!values.workspace) return fail(fault('cli.noWorkspaceDir'), 2);
  const folder = workspaceFolder(resolve(values.workspace));
  const bag = values as Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  const context: CommandContext = {
    positional,
    option: (key) => (typeof bag[key] === 'string' ? bag[key] : undefined),
    options: (key) => (Array.isArray(bag[key]) ? (bag[key] as readonly string[]) : []),
    flag: (key) => bag[key] === true,
    folder,
    language,
    text,
    print: (line) => console.log(line),
    warn: (line) => console.error(line),
  };
  const finish = (outcome: CommandOutcome): number => {
    if (outcome.sentence !== null) (values.json ? console.error : console.log)(outcome.sentence);
    if (values.json || outcome.sentence === null) console.log(JSON.stringify(outcome.json));
    return outcome.exitCode ?? 0;
  };

  const command = COMMANDS[name];
  if (!command && name !== 'doctor' && name !== 'restore')
    return fail(fault('cli.unknownCommand', { command: name }), 2);
  // A mistyped folder must not become an empty workspace that answers every question with nothing.
  if (!MAKERS.has(name) && !existsSync(folder.identityFile))
    return fail(fault('cli.noSuchWorkspace', { dir: folder.dir }));
  if (name === 'doctor') {
    const checked = await doctor(context);
    return checked.ok ? finish(checked.value) : fail(checked.error, codeOf(checked.error));
  }
  const lock = await lockWorkspace(folder);
  if (!lock.ok) return fail(lock.error, codeOf(lock.error));
  try {
    const person = { actor: values.actor ?? userInfo().username, deviceName: values.device ?? hostname() };
    if (name === 'restore') {
      const file = positional[0];
      if (file === undefined) return fail(fault('cli.noFile'), 2);
      const restored = await restoreBackup(resolve(file), folder);
      if (!restored.ok) return fail(restored.error);
      const made = await createWorkspace(folder, person, systemClock);
      if (!made.ok) return fail(made.error);
      const { seq } = made.value.journal.head;
      await made.value.journal.close();
      return finish({ json: { ops: seq }, sentence: null });
    }
    const opened = await openWorkspace(folder, systemClock);
    if (!opened.ok) return fail(opened.error);
    const made = opened.value ? opened : await createWorkspace(folder, person, systemClock);
    if (!made.ok || !made.value) return made.ok ? 1 : fail(made.error);
    const workspace = made.value;
    for (const notice of workspace.notices)
      console.error(text(`cli:notice.${notice.kind}`, { ...notice } as never));
    const outcome = await command!(context, workspace);
    await workspace.journal.close();
    return outcome.ok ? finish(outcome.value) : fail(outcome.error);
  } finally {
    await lock.value.release();
  }
}

/** 3 = the workspace is open elsewhere. */
const codeOf = (reason: Fault): number => (reason.code === 'host.workspaceOpen' ? 3 : 1);

process.exitCode = await main();
