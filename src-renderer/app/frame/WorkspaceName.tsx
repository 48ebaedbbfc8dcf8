import { Dropdown } from 'antd';
import { Chip, Icon, useToast } from '../../components';
import { useFaultText, useText } from '../../i18n';
import { useStart, useWorkspaceActs, useWorkspaceRecord } from '../../store/hooks';

/** The workspace's own name, and whether it is the sample. */
export function useWorkspaceTitle(): { name: string; sample: boolean } {
  const t = useText('commands');
  const record = useWorkspaceRecord();
  return { name: record?.fields.name || t('frame.unnamed'), sample: record?.fields.sample ?? false };
}

/** Whose ledger this is, and the way to the other ones: opening one starts the app again with it. */
export function WorkspaceName() {
  const t = useText('commands');
  const { name, sample } = useWorkspaceTitle();
  const { start } = useStart();
  const acts = useWorkspaceActs();
  const toast = useToast();
  const faultText = useFaultText();
  const identity = start?.identity;
  const others = (start?.settings.recentWorkspaces ?? []).filter(({ dir }) => dir !== start?.workspaceDir);

  const open = async (key: string) => {
    const reply =
      key === 'sample' && identity
        ? await acts.openSample({ actor: identity.actor, deviceName: identity.deviceName })
        : await acts.open({ dir: key });
    if (!reply.ok) toast({ text: faultText(reply.error), tone: 'error' });
  };
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      menu={{
        items: [
          { key: 'here', label: t('frame.here', { dir: start?.workspaceDir ?? '' }), disabled: true },
          ...others.map(({ dir, name: label }) => ({ key: dir, label, title: dir })),
          ...(sample ? [] : [{ type: 'divider' as const }, { key: 'sample', label: t('frame.openSample') }]),
        ],
        onClick: ({ key }) => void open(key),
      }}
    >
      <button type="button" className="kl-workspace">
        <span className="sr">{t('frame.workspace')}</span>
        {sample ? <Chip tone="accent">{t('frame.sample')}</Chip> : null}
        <span className="ell">{name}</span>
        <Icon name="down" />
      </button>
    </Dropdown>
  );
}
