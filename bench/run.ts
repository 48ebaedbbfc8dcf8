import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { measureApp } from './app-measures';
import { measureLanes } from './lane-measures';
import { openAppWindow } from './app-window';
import { printRounds, type Pair, type Round } from './figures';

const [root = '.', scales = '1000,10000', rounds = '3', lanes = '5000'] = process.argv.slice(2);

async function measureRound(
  rows: number,
  rawFirst: boolean,
): Promise<{ round: Round; questions: Record<string, Pair[]> }> {
  const dir = mkdtempSync(join(tmpdir(), 'kiteline-bench-'));
  const open = () => openAppWindow(root, join(root, '.cache/bench-page'), dir);
  try {
    const warm = await open();
    const round = await call<Round>(warm.page, 'measureWarm', rows);
    const questions = await call<Record<string, Pair[]>>(warm.page, 'measureQuestions', 7);
    await warm.close();
    const cold = await open();
    Object.assign(round, await call<Round>(cold.page, 'measureCold', rawFirst));
    await cold.close();
    Object.assign(round, await measureApp(root, dir, rows));
    return { round, questions };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function call<T>(page: Page, name: string, ...given: unknown[]): Promise<T> {
  await page.waitForFunction((called) => called in window, name);
  return (await page.evaluate(
    ({ name: called, given: values }) =>
      (window as unknown as Record<string, (...values: unknown[]) => unknown>)[called]!(...values),
    { name, given },
  )) as T;
}

const report: Record<string, unknown> = {};
for (const rows of scales.split(',').filter(Boolean).map(Number)) {
  const taken: Round[] = [];
  const questions: Record<string, Pair>[] = [];
  for (let round = 0; round < Number(rounds); round++) {
    const measured = await measureRound(rows, round % 2 === 1);
    taken.push(measured.round);
    for (const [name, pairs] of Object.entries(measured.questions))
      pairs.forEach((pair, index) => ((questions[index] ??= {})[name] = pair));
  }
  printRounds(`${rows} deals, ${rows * 6} events`, taken);
  printRounds('questions to the ledger in memory after an edit', questions);
  report[rows] = { rounds: taken, questions };
}
if (Number(lanes) > 0) {
  const taken: Round[] = [];
  for (let round = 0; round < Number(rounds); round++) taken.push(await measureLanes(root, Number(lanes)));
  printRounds(`${lanes} lanes`, taken);
  report['lanes'] = { rows: Number(lanes), rounds: taken };
}
mkdirSync(join(root, '.cache'), { recursive: true });
writeFileSync(join(root, '.cache/bench.json'), JSON.stringify(report, null, 2));
