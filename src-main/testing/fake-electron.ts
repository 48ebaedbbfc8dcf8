import { EventEmitter } from 'node:events';
import { vi } from 'vitest';
import { EVENT_CHANNEL } from '../shells/electron/channels';

type Answer = { cancel: boolean };

/** As much of Electron as the shell uses, with the same order of events; stands in for the module in tests. */
export const fake = {
  windows: [] as FakeWindow[],
  sessions: new Map<string, FakeSession>(),
  outside: [] as string[],
  notices: [] as FakeNotification[],
};

class FakeSession {
  serve: ((request: Request) => Promise<Response>) | null = null;
  before: ((details: { url: string }, answer: (answer: Answer) => void) => void) | null = null;
  askPermission: ((contents: null, name: string, answer: (granted: boolean) => void) => void) | null = null;
  readonly protocol = {
    isProtocolHandled: () => this.serve !== null,
    unhandle: () => (this.serve = null),
    handle: (_scheme: string, serve: (request: Request) => Promise<Response>) => (this.serve = serve),
  };
  readonly webRequest = {
    onBeforeRequest: (before: NonNullable<FakeSession['before']>) => (this.before = before),
  };
  setPermissionRequestHandler = (ask: NonNullable<FakeSession['askPermission']>) =>
    (this.askPermission = ask);
  setPermissionCheckHandler = vi.fn<(check: () => boolean) => void>();
  setDevicePermissionHandler = vi.fn<(check: () => boolean) => void>();

  async fetchText(url: string): Promise<string | null> {
    const answered = new Promise<Answer>((resolve) => this.before?.({ url }, resolve));
    if ((await answered).cancel || !this.serve) return null;
    return (await this.serve(new Request(url))).text();
  }
}

class FakeContents extends EventEmitter {
  readonly received: string[] = [];
  mayOpen: ((details: { url: string }) => { action: string }) | null = null;
  readonly session: FakeSession;
  constructor(session: FakeSession) {
    super();
    this.session = session;
  }
  send(channel: string, json: string): void {
    if (channel !== EVENT_CHANNEL) throw new Error(`unknown channel ${channel}`);
    this.received.push(json);
  }
  setWindowOpenHandler(mayOpen: NonNullable<FakeContents['mayOpen']>): void {
    this.mayOpen = mayOpen;
  }
  printToPDF = async () => Buffer.from('%PDF-1.7');
}

interface FakeOptions {
  webPreferences: { session: FakeSession } & Record<string, unknown>;
}

class FakeWindow extends EventEmitter {
  readonly webContents: FakeContents;
  readonly options: FakeOptions;
  url = '';
  #destroyed = false;
  constructor(options: FakeOptions) {
    super();
    this.options = options;
    this.webContents = new FakeContents(options.webPreferences.session);
    fake.windows.push(this);
  }
  async loadURL(url: string): Promise<void> {
    if (url.startsWith('https:')) await this.options.webPreferences.session.fetchText(url);
    this.url = url;
  }
  setMenu = vi.fn<(menu: null) => void>();
  isDestroyed = () => this.#destroyed;
  isMinimized = () => false;
  focus = vi.fn<() => void>();
  close(): void {
    this.destroy();
  }
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.emit('closed');
  }
}

class FakeNotification extends EventEmitter {
  static isSupported = () => true;
  readonly title: string;
  readonly body: string;
  constructor({ title, body }: { title: string; body: string }) {
    super();
    this.title = title;
    this.body = body;
  }
  show(): void {
    fake.notices.push(this);
    this.emit('show');
  }
  close(): void {
    fake.notices.splice(fake.notices.indexOf(this), 1);
  }
}

function sessionOf(key: string): FakeSession {
  const known = fake.sessions.get(key) ?? new FakeSession();
  fake.sessions.set(key, known);
  return known;
}

export { FakeWindow as BrowserWindow, FakeNotification as Notification };
export const session = { fromPath: sessionOf, fromPartition: sessionOf };
export const shell = {
  openExternal: async (url: string) => void fake.outside.push(`external ${url}`),
  openPath: async (path: string) => void fake.outside.push(`path ${path}`),
};
