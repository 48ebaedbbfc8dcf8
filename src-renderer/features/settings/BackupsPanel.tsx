import { Button } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { BackupEntry } from '#domain/ports/bridge';
import { useTold } from '../../acts';
import { ConfirmDialog, Icon, Panel, useToast, Verdict } from '../../components';
import { useFormats, useText } from '../../i18n';
import { useBackups, useStart, useWorkspaceActs } from '../../store/hooks';

/** The whole journal in one file: made by itself and on demand, each opened again to check it. */
export function BackupsPanel() {
  const t = useText('settings');
  const toast = useToast();
  const told = useTold();
  const backups = useBackups();
  const { entries, refresh } = useBackupList();
  const [busy, setBusy] = useState(false);
  const [restoring, setRestoring] = useState<BackupEntry | null>(null);

  const make = async () => {
    setBusy(true);
    const reply = await backups.create(null);
    setBusy(false);
    if (told(reply)) await refresh();
  };
  const check = async ({ file }: BackupEntry) => {
    const reply = await backups.check(file);
    if (reply.ok) toast({ text: t('backups.opened', { count: reply.value.ops, file }) });
    else told(reply);
    await refresh();
  };
  return (
    <Panel
      title={t('backups.title')}
      actions={
        <Button size="small" loading={busy} onClick={() => void make()}>
          {t('backups.make')}
        </Button>
      }
    >
      {entries.length === 0 ? (
        <p className="kl-settings-none t3">{t('backups.none')}</p>
      ) : (
        <ul className="kl-settings-list">
          {entries.map((entry) => (
            <BackupRow
              key={entry.file}
              entry={entry}
              onCheck={() => void check(entry)}
              onRestore={() => setRestoring(entry)}
            />
          ))}
        </ul>
      )}
      <p className="kl-settings-none t3 sm">{t('backups.rotating')}</p>
      {restoring ? <RestoreDialog entry={restoring} onClose={() => setRestoring(null)} /> : null}
    </Panel>
  );
}

function useBackupList() {
  const { list } = useBackups();
  const told = useTold();
  const [entries, setEntries] = useState<readonly BackupEntry[]>([]);
  const refresh = useCallback(async () => {
    const reply = await list();
    if (reply.ok) setEntries(reply.value);
    else told(reply);
  }, [list, told]);
  useEffect(() => void refresh(), [refresh]);
  return { entries, refresh };
}

interface BackupRowProps {
  entry: BackupEntry;
  onCheck: () => void;
  onRestore: () => void;
}

function BackupRow({ entry, onCheck, onRestore }: BackupRowProps) {
  const t = useText('settings');
  const formats = useFormats();
  const made = formats.dateTime(entry.createdAt);
  const size = { count: formats.integer(entry.ops), size: formats.bytes(entry.bytes) };
  return (
    <li className="row">
      <span className="grow">
        <span className="b">{made}</span>
        <span className="t3 sm kl-settings-under" title={entry.file}>
          {t('backups.holds', size)}
        </span>
      </span>
      <Verdict state={entry.checked ? 'inside' : 'unknown'}>
        {t(entry.checked ? 'backups.checked' : 'backups.unchecked')}
      </Verdict>
      <Button size="small" aria-label={t('backups.checkOf', { made })} onClick={onCheck}>
        {t('backups.check')}
      </Button>
      <Button
        size="small"
        type="text"
        aria-label={t('backups.restoreOf', { made })}
        title={t('backups.restoreOf', { made })}
        icon={<Icon name="restore" size={14} />}
        onClick={onRestore}
      />
    </li>
  );
}

/** A backup is restored beside the present workspace, never over it. */
function RestoreDialog({ entry, onClose }: { entry: BackupEntry; onClose: () => void }) {
  const t = useText('settings');
  const formats = useFormats();
  const told = useTold();
  const { start } = useStart();
  const { open } = useWorkspaceActs();
  const stamp = formats.dateTime(entry.createdAt).replace(/\D/g, '');
  const dir = `${start?.workspaceDir ?? ''}-restored-${stamp}`;
  return (
    <ConfirmDialog
      title={t('backups.restoreOf', { made: formats.dateTime(entry.createdAt) })}
      act={t('backups.restoreAct')}
      onCancel={onClose}
      onConfirm={() => void open({ dir }).then(told)}
    >
      <p>{t('backups.restoreHow', { dir })}</p>
      <p className="kl-settings-file">
        <code className="kl-path">{entry.file}</code>
      </p>
    </ConfirmDialog>
  );
}
