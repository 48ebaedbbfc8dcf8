import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { ShellWindow } from '../shell';
import { describeShellContract, type PageProbe } from '../shell-contract';
import { createChromiumShell, type ChromiumWindow } from './chromium-shell';
import { findBrowser } from './find-browser';

interface Permissions {
  query(asked: { name: string }): Promise<{ state: string }>;
}

interface PageGlobals {
  shell: { invoke(json: string): Promise<string> };
  __shell(json: string): Promise<string>;
  events: string[];
  notices: (EventTarget & { title: string; body: string })[];
}

async function initScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('init-script.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]!.text;
}

function probe(window: ShellWindow): PageProbe {
  const { page } = window as ChromiumWindow;
  const globals = <T>(act: (page: PageGlobals, given: string) => T, given: string) =>
    page.evaluate(`(${String(act)})(window, ${JSON.stringify(given)})`) as Promise<Awaited<T>>;
  return {
    call: (json) => globals((here, given) => here.shell.invoke(given), json),
    async callFromForeignFrame(json) {
      const frame = page.frames().find((each) => each !== page.mainFrame())!;
      return frame.evaluate(`window.__shell(${JSON.stringify(json)})`);
    },
    received: () => globals((here) => here.events, ''),
    fetchText: (url) =>
      globals(
        (_, given) =>
          fetch(given).then(
            (reply) => reply.text(),
            () => null,
          ),
        url,
      ),
    async leaveFor(url) {
      await page.evaluate(`location.href = ${JSON.stringify(url)}`);
      await page.waitForTimeout(500);
      return page.url();
    },
    async popup(url) {
      await page.evaluate(`void window.open(${JSON.stringify(url)})`);
      await page.waitForTimeout(500);
      return page.context().pages().length;
    },
    notices: () => globals((here) => here.notices.map(({ title, body }) => ({ title, body })), ''),
    async clickNotice() {
      await globals((here) => here.notices.at(-1)!.dispatchEvent(new Event('click')), '');
    },
    permissions: (names) =>
      globals(
        async (_, given) =>
          Promise.all(
            given.split(',').map(async (name) => {
              const { permissions } = navigator as unknown as { permissions: Permissions };
              return (await permissions.query({ name })).state;
            }),
          ),
        names.join(','),
      ),
    async crash() {
      const session = await page.context().newCDPSession(page);
      // Its answer never comes: the page is gone.
      void session.send('Page.crash').catch(() => undefined);
    },
  };
}

describeShellContract('Chromium', async () => {
  const browser = findBrowser();
  if (!browser) throw new Error('no Chromium, Chrome or Edge was found');
  return { shell: createChromiumShell(browser, await initScript()), probe };
});
