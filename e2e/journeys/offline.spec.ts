import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '../app-fixture';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** An own network namespace with no interface up; ordinary users get one together with a user namespace. */
const namespace = process.getuid?.() === 0 ? ['-n'] : ['-r', '-n'];
const permitted = spawnSync('unshare', [...namespace, 'true']).status === 0;

test('the whole main job passes with no network at all', () => {
  test.skip(!permitted, 'this system does not permit unshare -n');
  test.setTimeout(180_000);
  const cli = join(root, 'node_modules', 'playwright', 'cli.js');
  const report = join(root, '.cache', 'reports', 'offline.json');
  const run = spawnSync(
    'unshare',
    [...namespace, process.execPath, cli, 'test', '-c', join('e2e', 'playwright.config.ts'), 'main-job'],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        KITELINE_E2E_OUTPUT: join(root, '.cache', 'offline'),
      },
    },
  );
  expect(run.stdout + run.stderr).toContain('2 passed');
  expect(run.status).toBe(0);
});
