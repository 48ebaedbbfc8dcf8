import { keepBrokenFile } from './keep-broken-file';
import { createSettingsStore, SETTINGS_NAME, type SettingsStore } from './settings-store';

/** Settings in `<folder>/settings.json`, through electron-store; imported late, since it loads Electron. */
export async function openElectronSettings(folder: string): Promise<SettingsStore> {
  const { default: Store } = await import('electron-store');
  keepBrokenFile(folder, SETTINGS_NAME);
  return createSettingsStore(
    new Store<Record<string, unknown>>({
      cwd: folder,
      name: SETTINGS_NAME,
      clearInvalidConfig: true,
      configFileMode: 0o600,
    }),
  );
}
