import type { Language } from '#domain/ports/bridge';

/** What a page may be answered: a file of the app, with its headers. */
export interface AssetReply {
  status: 200 | 404;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
}

/** What a shell hands over to the app: calls from its page, requests for its own origin. */
export interface PageHandler {
  /** One bridge call, JSON in and out; never rejects. */
  invoke(json: string): Promise<string>;
  asset(url: string): Promise<AssetReply>;
  openLink(url: string): void;
  /** A notice was clicked; the window has come to the front. */
  noticeClicked(tag: string): void;
}

/** What the desktop shows beside its clock. A later one with the same tag takes the earlier one's place. */
export interface DesktopNotice {
  tag: string;
  title: string;
  body: string;
}

export interface WindowOptions {
  /** Folder of the browser's own storage, `<workspace>/profile`. */
  profile: string;
  title: string;
  headless: boolean;
  size?: { width: number; height: number };
  handler: PageHandler;
}

export interface ShellWindow {
  /** Tells the page an event, as JSON. */
  push(json: string): void;
  /** Restores the window and brings it before the others. */
  focus(): Promise<void>;
  /** Shows a notice with the desktop's own means; false = it has none, or refuses. */
  notify(notice: DesktopNotice): Promise<boolean>;
  close(): Promise<void>;
  /** Settles when the window has gone: closed by the user, or because its page crashed. */
  readonly closed: Promise<'closed' | 'crashed'>;
}

export interface PrintOptions {
  /** Page header and footer as HTML, with Chromium's classes `pageNumber` and `totalPages`. */
  header: string;
  footer: string;
}

/** The host of a window. Two of them: Electron and an installed Chromium; the renderer cannot tell them apart. */
export interface Shell {
  readonly kind: 'electron' | 'chromium';
  systemLanguage(): Language;
  open(options: WindowOptions): Promise<ShellWindow>;
  /** HTML to an A4 PDF, with scripts off and no network. */
  print(html: string, options: PrintOptions): Promise<Uint8Array>;
  /** Opens a web or mail address, or a folder, with the system's own program. */
  openOutside(target: string): Promise<void>;
}

/** How long a desktop has to show a notice before the app tells it itself; milliseconds. */
export const NOTICE_WAIT = 3000;

export const APP_ORIGIN = 'https://app.local';
