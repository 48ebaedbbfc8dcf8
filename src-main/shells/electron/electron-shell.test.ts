import { describe, expect, it, vi } from 'vitest';
import type { ShellWindow } from '../shell';
import { describeShellContract, type PageProbe } from '../shell-contract';
import { fake } from '../../testing/fake-electron';
import { CALL_CHANNEL } from './channels';
import { createElectronShell, type CallReceiver } from './electron-shell';

type CallListener = Parameters<CallReceiver['handle']>[1];

vi.mock('electron', () => import('../../testing/fake-electron'));

function createCalls() {
  const listeners = new Map<string, CallListener>();
  const calls: CallReceiver = {
    handle(channel, listener) {
      if (listeners.has(channel)) throw new Error(`a second handler for ${channel}`);
      listeners.set(channel, listener);
    },
    removeHandler: (channel) => void listeners.delete(channel),
  };
  const call = (senderFrame: { url: string; parent: unknown } | null, json: unknown) =>
    listeners.get(CALL_CHANNEL)!({ senderFrame }, json);
  return { calls, call };
}

function probeOf(call: ReturnType<typeof createCalls>['call']): (window: ShellWindow) => PageProbe {
  return () => {
    const window = fake.windows.at(-1)!;
    const { webContents, options } = window;
    return {
      call: (json) => call({ url: window.url, parent: null }, json),
      callFromForeignFrame: (json) => call({ url: 'about:srcdoc', parent: { url: window.url } }, json),
      received: async () => webContents.received,
      fetchText: (url) => options.webPreferences.session.fetchText(url),
      async leaveFor(url) {
        const event = { url, preventDefault: vi.fn<() => void>() };
        webContents.emit('will-navigate', event);
        if (event.preventDefault.mock.calls.length === 0) window.url = url;
        return window.url;
      },
      async popup(url) {
        if (webContents.mayOpen?.({ url }).action !== 'deny') fake.windows.push(window);
        return fake.windows.filter((each) => !each.isDestroyed()).length;
      },
      notices: async () => fake.notices.map(({ title, body }) => ({ title, body })),
      clickNotice: async () => void fake.notices.at(-1)!.emit('click'),
      permissions: async (names) =>
        names.map((name) => {
          let state = 'prompt';
          options.webPreferences.session.askPermission!(null, name, (granted) => {
            state = granted ? 'granted' : 'denied';
          });
          return state;
        }),
      crash: async () => void webContents.emit('render-process-gone', {}, { reason: 'crashed' }),
    };
  };
}

describeShellContract('Electron', async () => {
  fake.windows.length = 0;
  fake.notices.length = 0;
  const { calls, call } = createCalls();
  return { shell: createElectronShell('/preload.cjs', calls, () => 'zh-TW'), probe: probeOf(call) };
});

describe('Electron alone', () => {
  const handler = {
    invoke: async (json: string) => json,
    asset: async () => ({ status: 404 as const, headers: {}, body: new Uint8Array() }),
    openLink: () => undefined,
    noticeClicked: () => undefined,
  };

  async function openOne() {
    fake.windows.length = 0;
    fake.sessions.clear();
    const { calls, call } = createCalls();
    const shell = createElectronShell('/preload.cjs', calls, () => 'en');
    await shell.open({ profile: '/profile', title: 'Kiteline', headless: true, handler });
    return { shell, call, window: fake.windows[0]!, session: fake.sessions.get('/profile')! };
  }

  it('gives its page no Node, a sandbox and a world of its own', async () => {
    const { window } = await openOne();
    expect(window.options.webPreferences).toMatchObject({
      preload: '/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    });
  });

  it('grants no permission', async () => {
    const { session } = await openOne();
    for (const name of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal'])
      session.askPermission!(null, name, (granted) => expect(granted, name).toBe(false));
    expect(session.setPermissionCheckHandler.mock.calls[0]![0]()).toBe(false);
    expect(session.setDevicePermissionHandler.mock.calls[0]![0]()).toBe(false);
  });

  it('accepts calls of its own top frame only', async () => {
    const { call } = await openOne();
    expect(await call({ url: 'https://app.local/#/board', parent: null }, '{}')).toBe('{}');
    const strangers = [
      null,
      { url: 'https://app.local.example.com/', parent: null },
      { url: 'http://app.local/', parent: null },
      { url: 'file:///etc/passwd', parent: null },
      { url: 'no address', parent: null },
      { url: 'https://app.local/', parent: {} },
    ];
    for (const frame of strangers) await expect(call(frame, '{}')).rejects.toThrow('refused');
    await expect(call({ url: 'https://app.local/', parent: null }, { not: 'text' })).rejects.toThrow(
      'refused',
    );
  });

  it('attaches no webview', async () => {
    const { window } = await openOne();
    const event = { preventDefault: vi.fn<() => void>() };
    window.webContents.emit('will-attach-webview', event);
    expect(event.preventDefault).toHaveBeenCalled();
  });

  it('opens web addresses in the browser and folders in the file manager', async () => {
    const { shell } = await openOne();
    await shell.openOutside('https://example.com/');
    await shell.openOutside('/home/user/Documents');
    expect(fake.outside).toEqual(['external https://example.com/', 'path /home/user/Documents']);
  });
});
