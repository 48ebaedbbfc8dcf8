import { Select } from 'antd';
import { useId } from 'react';
import type { Language, Theme } from '#domain/ports/bridge';
import { Panel, Segmented } from '../../components';
import { LANGUAGES, useText } from '../../i18n';
import { useSettings, useStart } from '../../store/hooks';
import { Setting } from './Setting';

const themes: readonly Theme[] = ['system', 'light', 'dark'];

export function AppearancePanel() {
  const t = useText('settings');
  const common = useText('common');
  const { settings, save } = useSettings();
  const { start } = useStart();
  const id = useId();
  if (!settings || !start) return null;
  const system = t('appearance.asSystem', { language: common(`language.${start.systemLanguage}`) });
  return (
    <Panel title={t('appearance.title')}>
      <div className="kl-settings-body">
        <Setting label={t('appearance.language')} htmlFor={id}>
          <Select<Language | 'system'>
            id={id}
            style={{ width: '100%' }}
            value={settings.language ?? 'system'}
            options={[
              { value: 'system', label: system },
              ...LANGUAGES.map((value) => ({ value, label: common(`language.${value}`) })),
            ]}
            onChange={(value) => void save({ language: value === 'system' ? null : value })}
          />
        </Setting>
        <Setting label={t('appearance.theme')}>
          <Segmented
            label={t('appearance.theme')}
            value={settings.theme}
            options={themes.map((value) => ({ value, label: t(`appearance.${value}`) }))}
            onChange={(theme) => void save({ theme })}
          />
        </Setting>
      </div>
    </Panel>
  );
}
