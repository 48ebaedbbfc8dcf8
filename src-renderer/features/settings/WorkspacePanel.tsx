import { Input } from 'antd';
import { useId, useState } from 'react';
import { useRun, useTold } from '../../acts';
import { Panel } from '../../components';
import { useText } from '../../i18n';
import { useStart, useWorkspaceActs, useWorkspaceRecord } from '../../store/hooks';
import { Setting } from './Setting';

/** The office's name, who writes here, and where it all lies. */
export function WorkspacePanel() {
  const t = useText('settings');
  const { start } = useStart();
  const { showFile } = useWorkspaceActs();
  const told = useTold();
  const record = useWorkspaceRecord();
  const name = record?.fields.name ?? '';
  const identity = start?.identity;
  if (!start || !identity) return null;
  const show = async () => told(await showFile({ file: `${start.workspaceDir}/journal` }));
  return (
    <Panel title={t('workspace.title')}>
      <div className="kl-settings-body">
        <OfficeName key={name} name={name} />
        <Setting label={t('workspace.actor')}>{identity.actor}</Setting>
        <Setting label={t('workspace.device')} hint={t('workspace.identityHint')}>
          {identity.deviceName}
        </Setting>
        <Setting label={t('workspace.folder')} hint={t('workspace.folderHint')}>
          <code className="kl-path">{start.workspaceDir}</code>
          <button type="button" className="kl-link" onClick={() => void show()}>
            {t('workspace.show')}
          </button>
        </Setting>
      </div>
    </Panel>
  );
}

/** Saved on leaving the field or with Enter; Esc takes the typing back. */
function OfficeName({ name }: { name: string }) {
  const t = useText('settings');
  const run = useRun();
  const id = useId();
  const [typed, setTyped] = useState(name);
  const save = () => {
    const next = typed.trim();
    if (next === '') setTyped(name);
    else if (next !== name) void run({ do: 'workspace.set', name: next });
  };
  return (
    <Setting label={t('workspace.name')} htmlFor={id}>
      <Input
        id={id}
        value={typed}
        maxLength={60}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') save();
          if (event.key === 'Escape') setTyped(name);
        }}
      />
    </Setting>
  );
}
