import { Button } from 'antd';
import { useState } from 'react';
import { useTold } from '../../acts';
import { FolderPicker, Icon, Panel } from '../../components';
import { useText } from '../../i18n';
import { useFolders, useSettings } from '../../store/hooks';
import { Setting } from './Setting';

/** Where finished exports are delivered: a stick, a share, any folder; typed or walked to. */
export function DestinationPanel() {
  const t = useText('settings');
  const { settings } = useSettings();
  const folders = useFolders();
  const told = useTold();
  const [choosing, setChoosing] = useState(false);
  const choose = async (path: string) => {
    if (told(await folders.choose(path))) setChoosing(false);
  };
  return (
    <Panel title={t('destination.title')}>
      <div className="kl-settings-body">
        <Setting label={t('destination.folder')} hint={t('destination.hint')}>
          {settings?.destination ? (
            <code className="kl-path">{settings.destination}</code>
          ) : (
            <span className="t3">{t('destination.none')}</span>
          )}
          <Button icon={<Icon name="folder" />} onClick={() => setChoosing(true)}>
            {t('destination.choose')}
          </Button>
        </Setting>
      </div>
      {choosing ? (
        <FolderPicker
          title={t('destination.pick')}
          start={settings?.destination ?? null}
          list={folders.list}
          onChoose={(path) => void choose(path)}
          onCancel={() => setChoosing(false)}
        />
      ) : null}
    </Panel>
  );
}
