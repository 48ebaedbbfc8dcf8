import { mkdir } from 'node:fs/promises';
import { compose, type App, type AppOptions } from './compose';
import type { Result } from '#domain/result';
import { ok } from '#domain/result';
import type { Shell, ShellWindow } from './shells/shell';

/** One window on one workspace until it is closed; `next` = the workspace the user switched to. */
export async function runWorkspace(
  shell: Shell,
  options: Omit<AppOptions, 'shell' | 'onSwitch'> & {
    headless: boolean;
    size?: { width: number; height: number };
  },
  onOpen: (window: ShellWindow, app: App) => void = () => undefined,
): Promise<Result<{ next: string | null }>> {
  let next: string | null = null;
  let window: ShellWindow | null = null;
  const composed = await compose({
    ...options,
    shell,
    onSwitch: (dir) => {
      next = dir;
      // After the answer has gone out: closing at once would cut it off.
      setTimeout(() => void window?.close(), 50);
    },
  });
  if (!composed.ok) return composed;
  const app = composed.value;
  try {
    await mkdir(app.folder.profile, { recursive: true });
    for (;;) {
      window = await shell.open({
        profile: app.folder.profile,
        title: 'Kiteline',
        headless: options.headless,
        ...(options.size ? { size: options.size } : {}),
        handler: app.handler,
      });
      app.connect(window);
      onOpen(window, app);
      const end = await window.closed;
      if (end === 'closed') break;
      options.log('window', 'the page crashed; opened again');
    }
  } finally {
    await app.close();
  }
  return ok({ next });
}
