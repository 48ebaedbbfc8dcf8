import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'playwright/test';
import { openApp, type App, type AppOptions } from './open-app';

export { expect } from 'playwright/test';

interface Fixtures {
  /** An empty folder of this test alone, with the app's home and documents inside. */
  folder: string;
  /** Opens an app that is closed after the test; the workspace is `<folder>/main` unless told otherwise. */
  open: (options?: Partial<AppOptions>) => Promise<App>;
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures wanted from this pattern
  folder: async ({}, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'kiteline-e2e-'));
    process.env['KITELINE_HOME'] = join(folder, 'home');
    process.env['KITELINE_DOCUMENTS'] = join(folder, 'documents');
    await provide(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  open: async ({ folder }, provide, testInfo) => {
    const apps: App[] = [];
    await provide(async (options = {}) => {
      const app = await openApp({ workspace: join(folder, 'main'), ...options });
      apps.push(app);
      return app;
    });
    const { page } = apps.at(-1) ?? {};
    if (page && !page.isClosed() && testInfo.status !== testInfo.expectedStatus)
      await testInfo.attach('page', { body: await page.screenshot(), contentType: 'image/png' });
    for (const app of apps) if (!app.page.isClosed()) await app.close();
  },
});
