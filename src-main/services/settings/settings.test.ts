import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openElectronSettings } from './settings.electron';
import { openNodeSettings } from './settings.node';
import { defaultSettings, type SettingsStore } from './settings-store';

const stores: readonly [string, (folder: string) => SettingsStore | Promise<SettingsStore>][] = [
  ['conf', openNodeSettings],
  ['electron-store', openElectronSettings],
];

beforeAll(() => {
  // electron-store loads `electron`, which outside Electron looks for its binary; this says where it is not.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = '/nonexistent';
});

describe.each(stores)('settings kept by %s', (_name, open) => {
  const newFolder = () => mkdtempSync(join(tmpdir(), 'kiteline-settings-'));

  it('begins with the defaults', async () => {
    expect((await open(newFolder())).get()).toEqual(defaultSettings);
  });

  it('keeps what was set, over a restart', async () => {
    const folder = newFolder();
    (await open(folder)).set({ language: 'zh-TW', destination: '/media/usb' });
    expect((await open(folder)).get()).toEqual({
      ...defaultSettings,
      language: 'zh-TW',
      destination: '/media/usb',
    });
  });

  it('reads a value that is not valid as its default and leaves unknown keys alone', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'settings.json'), '{"theme":"pink","fromTomorrow":1,"language":"en"}');
    const store = await open(folder);
    expect(store.get()).toEqual({ ...defaultSettings, language: 'en' });
    store.set({ theme: 'dark' });
    expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toMatchObject({
      fromTomorrow: 1,
      theme: 'dark',
    });
  });

  it('keeps a broken file aside before it starts anew', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'settings.json'), '{"theme":');
    expect((await open(folder)).get()).toEqual(defaultSettings);
    expect(readFileSync(join(folder, 'settings.json.broken'), 'utf8')).toBe('{"theme":');
  });
});
