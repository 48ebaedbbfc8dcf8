import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseSummaryWords } from '#domain/reporting/summary-request';
import { summarisePeriod } from '#domain/reporting/summarise-period';
import { err, fault, ok, type Result } from '#domain/result';
import { renderSummary, type SummaryFormat } from '../services/export/render-summary';
import { summaryTitle } from '../services/export/summary-document';
import { writeDurably } from '../services/journal/journal-disk';
import { openHostLedger } from '../services/ledger/host-ledger';
import { systemClock } from '../services/system-clock';
import { createChromiumShell } from '../shells/chromium/chromium-shell';
import { findBrowser } from '../shells/chromium/find-browser';
import type { Shell } from '../shells/shell';
import type { WorkspaceCommand } from './command-line';

const FORMATS: readonly SummaryFormat[] = ['json', 'xlsx', 'pdf'];

/** `kiteline summary`: the signing summary as JSON, and as `signing-summary.*` when `--out` names a folder. */
export const summary: WorkspaceCommand = async (context, workspace) => {
  const query = parseSummaryWords(
    {
      from: context.option('from'),
      to: context.option('to'),
      origin: context.options('origin'),
      minWan: context.option('min-wan'),
      contract: context.option('contract'),
      fundsMinWan: context.option('funds-min-wan'),
      county: context.options('county'),
      industry: context.options('industry'),
    },
    systemClock.today(),
  );
  if (!query.ok) return query;
  const formats = parseFormats(context.option('formats'));
  if (!formats.ok) return formats;
  const print = printerFor(formats.value);
  if (!print.ok) return print;

  const { state } = openHostLedger(workspace);
  const figures = summarisePeriod(state.rows(), query.value, {
    calendar: state.calendar(),
    benchmarkOf: (deal) => state.benchmarkOf(deal),
    today: systemClock.today(),
  });
  const out = context.option('out');
  if (out === undefined) return ok({ json: { ...figures }, sentence: null });

  const rendered = await renderSummary(
    figures,
    formats.value,
    {
      title: context.option('title') ?? summaryTitle(figures.period, context.language),
      language: context.language,
      revision: workspace.journal.head.seq,
      madeAt: systemClock.now(),
      preparer: workspace.identity.actor,
      office: state.workspace()?.name || null,
    },
    print.value,
  );
  if (!rendered.ok) return rendered;
  for (const { format, bytes } of rendered.value) {
    const file = join(resolve(out), `signing-summary.${format}`);
    try {
      await mkdir(resolve(out), { recursive: true });
      await writeDurably(file, bytes, 0o644);
    } catch (error) {
      const { message } = error as Error;
      return err(fault('reports.documentsFailed', { file, folder: resolve(out), message }));
    }
    context.warn(context.text('cli:written', { file }));
  }
  return ok({ json: { ...figures }, sentence: null });
};

function parseFormats(words: string | undefined): Result<readonly SummaryFormat[]> {
  const formats: SummaryFormat[] = [];
  for (const word of (words ?? 'json').split(',').map((each) => each.trim().toLowerCase())) {
    const format = FORMATS.find((each) => each === word);
    if (!format) return err(fault('reports.unknownFormat', { value: word }, '--formats'));
    formats.push(format);
  }
  return ok(formats);
}

/** A browser is needed for a PDF alone. */
function printerFor(formats: readonly SummaryFormat[]): Result<Shell['print']> {
  if (!formats.includes('pdf')) return ok(() => Promise.reject(new Error('no PDF was asked for')));
  const browser = findBrowser();
  return browser ? ok(createChromiumShell(browser, '').print) : err(fault('cli.noBrowser'));
}
