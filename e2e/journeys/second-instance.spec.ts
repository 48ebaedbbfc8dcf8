import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '../app-fixture';
import { builtHost } from '../open-app';
import { FirstRunPage } from '../pages/first-run-page';
import { kiteline } from '../recovery/worker-process';

test('a second start on the same workspace is refused with a sentence', async ({ open, folder }) => {
  const app = await open();
  await new FirstRunPage(app.page).startNew();
  const args = [join(builtHost, 'chromium.js'), '--headless', '--workspace', join(folder, 'main')];
  const second = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 20_000 });
  expect(second.status).toBe(3);
  expect(second.stderr).toContain(String(process.pid));
  const command = kiteline('export-json', '--workspace', join(folder, 'main'));
  expect(command.code).toBe(3);
  expect(command.errors).toContain(join(folder, 'main'));
});
