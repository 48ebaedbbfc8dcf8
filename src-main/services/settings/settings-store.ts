import { z } from 'zod';
import type { Settings } from '#domain/ports/bridge';

/** What both stores can do: `conf` under Chromium and on the command line, electron-store (its child) under Electron. */
export interface SettingsStore {
  get(): Settings;
  set(change: Partial<Settings>): Settings;
  readonly file: string;
}

export const defaultSettings: Settings = {
  language: null,
  theme: 'system',
  destination: null,
  ledgerColumns: null,
  recentWorkspaces: [],
  lastWorkspace: null,
};

/** Unknown keys of a newer version stay in the file; a value that is not valid falls back to its default. */
export const settingsSchema = z.object({
  language: z.enum(['zh-CN', 'zh-TW', 'en']).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  destination: z.string().min(1).nullable(),
  ledgerColumns: z.array(z.string()).nullable(),
  recentWorkspaces: z.array(z.object({ dir: z.string(), name: z.string() })),
  lastWorkspace: z.string().nullable(),
});

export function readSettings(stored: Record<string, unknown>): Settings {
  const read: Record<string, unknown> = { ...defaultSettings };
  for (const [key, schema] of Object.entries(settingsSchema.shape)) {
    const parsed = schema.safeParse(stored[key]);
    if (parsed.success) read[key] = parsed.data;
  }
  return read as unknown as Settings;
}

/** The part of `Conf` both libraries share. */
export interface ConfLike {
  store: Record<string, unknown>;
  readonly path: string;
  set(values: Record<string, unknown>): void;
}

export function createSettingsStore(conf: ConfLike): SettingsStore {
  return {
    file: conf.path,
    get: () => readSettings(conf.store),
    set(change) {
      conf.set(change);
      return readSettings(conf.store);
    },
  };
}

export const SETTINGS_NAME = 'settings';
