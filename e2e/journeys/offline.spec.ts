import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '../app-fixture';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** A network namespace of its own with no interface up; ordinary users get one together with a user namespace. */
const namespace = process.getuid?.() === 0 ? ['-n'] : ['-r', '-n'];
const inNamespace = (command: readonly string[], env: NodeJS.ProcessEnv = process.env) =>
  spawnSync('unshare', [...namespace, ...command], { cwd: root, encoding: 'utf8', env });

const PRINT_ADDRESSES = `
  const all = Object.values(require('node:os').networkInterfaces()).flat();
  console.log(all.map(({ address }) => address).join(' '));
`;

test('the whole main job is done with no network at all', () => {
  test.setTimeout(300_000);
  const installed = spawnSync('unshare', ['--version']).status === 0;
  const tried = inNamespace([process.execPath, '-e', PRINT_ADDRESSES]);
  test.skip(!installed, 'this system has no unshare (util-linux), so no network can be taken away');
  expect(
    tried.status,
    `This system has unshare but does not let it take the network away: ${tried.stderr.trim()}\n` +
      'Run as root, or allow user namespaces (sysctl kernel.unprivileged_userns_clone=1).',
  ).toBe(0);
  expect(tried.stdout.trim(), 'no interface has an address').toBe('');

  const report = join(root, '.cache', 'reports', 'offline.json');
  // Only what this run reports counts: a run that ends early leaves none.
  rmSync(report, { force: true });
  const playwright = join(root, 'node_modules', 'playwright', 'cli.js');
  const run = inNamespace(
    [process.execPath, playwright, 'test', '-c', join('e2e', 'playwright.config.ts'), 'main-job'],
    {
      ...process.env,
      KITELINE_E2E_NETWORK: 'none',
      KITELINE_E2E_OUTPUT: join(root, '.cache', 'offline'),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    },
  );
  expect(run.status, run.stdout + run.stderr).toBe(0);
  const { stats } = JSON.parse(readFileSync(report, 'utf8')) as { stats: Record<string, number> };
  expect(stats['expected']).toBeGreaterThanOrEqual(4);
  expect(stats).toMatchObject({ unexpected: 0, skipped: 0, flaky: 0 });
});
