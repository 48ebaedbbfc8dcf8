import Conf from 'conf';
import { keepBrokenFile } from './keep-broken-file';
import { createSettingsStore, SETTINGS_NAME, type SettingsStore } from './settings-store';

/** Settings in `<folder>/settings.json`, outside Electron. */
export function openNodeSettings(folder: string): SettingsStore {
  keepBrokenFile(folder, SETTINGS_NAME);
  return createSettingsStore(
    new Conf<Record<string, unknown>>({
      cwd: folder,
      configName: SETTINGS_NAME,
      projectName: 'kiteline',
      clearInvalidConfig: true,
      configFileMode: 0o600,
    }),
  );
}
