import { z } from 'zod';
import type { Settings } from '#domain/ports/bridge';
import { defaultReminderSettings, MAX_LEAD_DAYS } from '#domain/reminders/notices';
import { REMINDER_TOPICS } from '#domain/reminders/reminder';
import { isPlainDate, type PlainDate } from '#domain/timing/plain-date';

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
  reminders: defaultReminderSettings,
  toldReminders: {},
};

/** "08:00" to "23:59" on a 24-hour clock. */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Unknown keys of a newer version stay in the file; a value that is not valid falls back to its default. */
export const settingsSchema = z.object({
  language: z.enum(['zh-CN', 'zh-TW', 'en']).nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  destination: z.string().min(1).nullable(),
  ledgerColumns: z.array(z.string()).nullable(),
  recentWorkspaces: z.array(z.object({ dir: z.string(), name: z.string() })),
  lastWorkspace: z.string().nullable(),
  reminders: z.strictObject({
    on: z.boolean(),
    whose: z.enum(['all', 'mine']),
    quietFrom: timeOfDay,
    quietTo: timeOfDay,
    workingDaysOnly: z.boolean(),
    topics: z.array(z.enum(REMINDER_TOPICS)),
    leadDays: z.number().int().min(0).max(MAX_LEAD_DAYS),
  }),
  toldReminders: z.record(z.string().max(500), z.custom<PlainDate>(isPlainDate)),
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
