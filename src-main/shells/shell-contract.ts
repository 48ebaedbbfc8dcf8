import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { APP_ORIGIN, type PageHandler, type Shell, type ShellWindow } from './shell';

/** What a page in the shell's window can try; each adapter's test says how. */
export interface PageProbe {
  /** `window.shell.invoke` of the app's own page. */
  call(json: string): Promise<string>;
  /** The same call from a frame of another origin inside the page. */
  callFromForeignFrame(json: string): Promise<string>;
  /** Events the page's listener has got. */
  received(): Promise<readonly string[]>;
  /** Fetches an address; null = refused. */
  fetchText(url: string): Promise<string | null>;
  /** Tries to leave for `url`; resolves to the address shown afterwards. */
  leaveFor(url: string): Promise<string>;
  /** Tries to open a window; resolves to the number of windows there are afterwards. */
  popup(url: string): Promise<number>;
  crash(): Promise<void>;
  /** Notices on show, oldest first. */
  notices(): Promise<readonly { title: string; body: string }[]>;
  /** The user clicks the notice shown last. */
  clickNotice(): Promise<void>;
  /** What the page may do of what it would have to ask for. */
  permissions(names: readonly string[]): Promise<readonly string[]>;
}

export interface ShellUnderTest {
  shell: Shell;
  /** The page of the window opened last. */
  probe(window: ShellWindow): PageProbe;
}

const PAGE = `<!doctype html><html lang="en"><title>page</title>
<iframe srcdoc="<p>foreign</p>"></iframe>
<script>
  window.events = [];
  window.shell?.subscribe((json) => window.events.push(json));
  window.notices = [];
  const Native = window.Notification;
  if (Native) window.Notification = class extends Native {
    constructor(title, options) {
      super(title, options);
      window.notices = window.notices.filter((one) => one.tag !== options.tag).concat(this);
    }
  };
</script></html>`;

/** What every shell promises the app; one suite for all of them. */
export function describeShellContract(name: string, create: () => Promise<ShellUnderTest>): void {
  describe(`${name} shell`, { timeout: 60_000 }, () => {
    let profile: string;
    let under: ShellUnderTest;
    let handler: { [K in keyof PageHandler]: ReturnType<typeof vi.fn<PageHandler[K]>> };
    const windows: ShellWindow[] = [];

    const open = async (): Promise<{ window: ShellWindow; page: PageProbe }> => {
      const window = await under.shell.open({ profile, title: 'Contract', headless: true, handler });
      windows.push(window);
      return { window, page: under.probe(window) };
    };

    beforeEach(async () => {
      profile = mkdtempSync(join(tmpdir(), 'kiteline-shell-'));
      under = await create();
      handler = {
        invoke: vi.fn(async (json: string) => `answer to ${json}`),
        asset: vi.fn(async (url: string) =>
          url === `${APP_ORIGIN}/`
            ? { status: 200 as const, headers: { 'content-type': 'text/html' }, body: Buffer.from(PAGE) }
            : { status: 404 as const, headers: { 'content-type': 'text/plain' }, body: Buffer.from('none') },
        ),
        openLink: vi.fn(),
        noticeClicked: vi.fn(),
      };
    });

    afterEach(async () => {
      for (const window of windows.splice(0)) await window.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });

    it('shows the app’s own page and carries its calls to the host and back', async () => {
      const { page } = await open();
      expect(handler.asset).toHaveBeenCalledWith(`${APP_ORIGIN}/`);
      expect(await page.call('{"method":"x","text":"鸢线"}')).toBe('answer to {"method":"x","text":"鸢线"}');
    });

    it('refuses a call from a frame of another origin', async () => {
      const { page } = await open();
      await expect(page.callFromForeignFrame('{}')).rejects.toThrow('refused');
      expect(handler.invoke).not.toHaveBeenCalled();
    });

    it('brings events to the page, in order', async () => {
      const { window, page } = await open();
      window.push('{"n":1}');
      window.push('{"n":2}');
      await vi.waitFor(async () => expect(await page.received()).toEqual(['{"n":1}', '{"n":2}']));
    });

    it('answers its own origin from the handler, and nothing else', async () => {
      const { page } = await open();
      expect(await page.fetchText(`${APP_ORIGIN}/missing`)).toBe('none');
      expect(await page.fetchText('https://example.com/')).toBeNull();
      expect(await page.fetchText('http://127.0.0.1:1/')).toBeNull();
    });

    it('stays on its page: links go outside, other schemes nowhere, windows are not opened', async () => {
      const { page } = await open();
      expect(await page.leaveFor('https://example.com/')).toBe(`${APP_ORIGIN}/`);
      await vi.waitFor(() => expect(handler.openLink).toHaveBeenCalledWith('https://example.com/'));
      handler.openLink.mockClear();
      expect(await page.leaveFor('http://example.com/')).toBe(`${APP_ORIGIN}/`);
      expect(handler.openLink).not.toHaveBeenCalled();
      expect(await page.popup('https://example.com/')).toBe(1);
    });

    it('shows notices; a click brings the window to the front and says which one it was', async () => {
      const { window, page } = await open();
      expect(await window.notify({ tag: 'deal:d1', title: '明天到期', body: '补签协议' })).toBe(true);
      expect(await window.notify({ tag: 'today', title: '3 项提醒', body: '1 项逾期' })).toBe(true);
      expect(await page.notices()).toEqual([
        { title: '明天到期', body: '补签协议' },
        { title: '3 项提醒', body: '1 项逾期' },
      ]);
      expect(handler.noticeClicked).not.toHaveBeenCalled();
      await page.clickNotice();
      await vi.waitFor(() => expect(handler.noticeClicked.mock.calls).toEqual([['today']]));
    });

    it('shows a notice once, in the place of an earlier one of the same tag', async () => {
      const { window, page } = await open();
      await window.notify({ tag: 'today', title: '1 项提醒', body: 'a' });
      await window.notify({ tag: 'today', title: '2 项提醒', body: 'b' });
      expect(await page.notices()).toEqual([{ title: '2 项提醒', body: 'b' }]);
    });

    it('lets its page ask for nothing', async () => {
      const { page } = await open();
      const names = ['geolocation', 'camera', 'microphone', 'midi', 'clipboard-read'];
      expect(await page.permissions(names)).toEqual(names.map(() => 'denied'));
    });

    it('says when its window was closed, and opens again on the same profile', async () => {
      const first = await open();
      await first.window.close();
      expect(await first.window.closed).toBe('closed');
      const again = await open();
      expect(await again.page.call('1')).toBe('answer to 1');
    });

    it('says when its page crashed', async () => {
      const { window, page } = await open();
      await page.crash();
      expect(await window.closed).toBe('crashed');
    });

    it('prints HTML to a PDF', async () => {
      const pdf = await under.shell.print('<p>鸢线</p>', {
        header: '<span></span>',
        footer: '<span></span>',
      });
      expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    });

    it('knows the language of the system', () => {
      expect(['zh-CN', 'zh-TW', 'en']).toContain(under.shell.systemLanguage());
    });
  });
}
