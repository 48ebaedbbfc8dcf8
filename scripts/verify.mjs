// `npm run verify [STEP…]`: every check of the project, in order, each with a line of its own; the last line is the
// total. With KITELINE_LONG=1 only what has larger numbers to run is run.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { environment, installedBrowser, root } from './setup.mjs';

const long = process.env.KITELINE_LONG === '1';
const reports = join(root, '.cache', 'reports');
const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
const node = (script) => [process.execPath, [join(root, 'scripts', script)]];

function vitest(project) {
  const report = join(reports, `${project}.json`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  return { command: [bin('vitest'), args], report, count: countVitest };
}

function playwright(...only) {
  const report = join(reports, 'e2e.json');
  const args = ['test', '-c', join('e2e', 'playwright.config.ts'), ...only];
  return { command: [bin('playwright'), args], report, count: countPlaywright };
}

const STEPS = {
  format: { command: [bin('prettier'), ['--check', '--log-level', 'warn', '.']] },
  lint: { command: [bin('oxlint'), ['--type-aware', '--deny-warnings']] },
  types: { command: [bin('tsc'), ['-b']] },
  layers: { command: node('check-layers.mjs') },
  dead: { command: [bin('knip'), []] },
  unit: vitest('unit'),
  store: vitest('store'),
  build: { command: node('build.mjs') },
  e2e: long ? playwright('recovery') : playwright(),
};
const LONG_STEPS = ['unit', 'build', 'e2e'];

function countVitest(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = report;
  // A file that does not even load has no failed test of its own.
  return {
    passed: numPassedTests,
    failed: numFailedTests || numFailedTestSuites,
    skipped: numPendingTests,
  };
}

function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/** A check without tests of its own counts as one; a step that ran no test has failed. */
function outcome(step, status) {
  if (!step.report) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  if (!existsSync(step.report)) return { passed: 0, failed: 1 };
  const counted = step.count(JSON.parse(readFileSync(step.report, 'utf8')));
  if (counted.failed === 0 && (status !== 0 || counted.passed === 0)) return { ...counted, failed: 1 };
  return counted;
}

const browser = installedBrowser();
const env = {
  ...environment(),
  ...(browser?.startsWith('/') ? { KITELINE_BROWSER: browser } : {}),
  PLAYWRIGHT_JSON_OUTPUT_FILE: STEPS.e2e.report,
  NO_COLOR: '1',
};
const total = { passed: 0, failed: 0 };

function run(name) {
  const step = STEPS[name];
  const [command, args] = step.command;
  if (step.report) rmSync(step.report, { force: true });
  const started = Date.now();
  const options = { cwd: root, env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' };
  const { status } = spawnSync(command, args, options);
  const { passed, failed, skipped = 0 } = outcome(step, status);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const words = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
  console.log(`${failed ? 'FAIL' : 'ok  '} ${name.padEnd(7)} ${words} (${seconds} s)`);
}

mkdirSync(reports, { recursive: true });
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`no such step: ${unknown.join(', ')}. Steps: ${Object.keys(STEPS).join(', ')}`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : long ? LONG_STEPS : Object.keys(STEPS)) run(name);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
