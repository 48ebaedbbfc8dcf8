import { Button, Input } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FolderListing } from '#domain/ports/bridge';
import type { Fault, Result } from '#domain/result';
import { useFaultText, useText } from '../i18n';
import { Dialog } from './Dialog';
import { Icon } from './Icon';

interface FolderPickerProps {
  title: string;
  /** A folder to write to, or a backup to read. */
  pick?: 'folder' | 'backup';
  /** Where to start; null = the user's own folder. */
  start: string | null;
  /** The host's folders: a page cannot give a path itself. */
  list: (path: string | null) => Promise<Result<FolderListing>>;
  onChoose: (path: string) => void;
  onCancel: () => void;
}

/** Chooses a folder, or a backup in one, by walking this machine's folders or by typing a path. */
export function FolderPicker({ title, pick = 'folder', start, list, onChoose, onCancel }: FolderPickerProps) {
  const t = useText('common');
  const faultText = useFaultText();
  const { listing, fault, go } = useListing(start, list);
  const [typed, setTyped] = useState<string | null>(null);
  const path = listing?.path ?? '';
  const backups = pick === 'backup' ? (listing?.backups ?? []) : [];
  const readOnly = pick === 'folder' && path !== '' && listing?.writable === false;
  const open = (next: string | null) => {
    setTyped(null);
    void go(next);
  };
  return (
    <Dialog
      width={560}
      title={title}
      okText={t('folder.choose')}
      cancelText={t('cancel')}
      okButtonProps={
        pick === 'backup' ? { hidden: true } : { disabled: !listing?.writable || typed !== null }
      }
      onSave={() => (pick === 'folder' && listing?.writable && typed === null ? onChoose(path) : undefined)}
      onOk={() => onChoose(path)}
      onCancel={onCancel}
    >
      <div className="row">
        <Button
          aria-label={t('folder.up')}
          title={t('folder.up')}
          disabled={listing?.parent == null}
          icon={<Icon name="up" />}
          onClick={() => open(listing?.parent ?? null)}
        />
        <Input
          aria-label={t('folder.path')}
          value={typed ?? path}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={(event) => {
            if (!event.nativeEvent.isComposing && typed !== null) open(typed.trim());
          }}
        />
        <Button disabled={typed === null} onClick={() => open(typed?.trim() ?? null)}>
          {t('folder.go')}
        </Button>
      </div>
      <div className="kl-folders" role="group" aria-label={t('folder.list', { path })}>
        {listing?.folders.map((folder) => (
          <button key={folder.path} type="button" onClick={() => open(folder.path)}>
            <Icon name="folder" />
            <span className="ell">{folder.name}</span>
          </button>
        ))}
        {backups.map((backup) => (
          <button key={backup.path} type="button" className="is-file" onClick={() => onChoose(backup.path)}>
            <Icon name="document" />
            <span className="ell">{backup.name}</span>
          </button>
        ))}
        {listing && listing.folders.length + backups.length === 0 ? (
          <p className="t3">{t('folder.none')}</p>
        ) : null}
      </div>
      <p className={fault || readOnly ? 'kl-problem' : 't3 sm'} role="status">
        {fault ? faultText(fault) : readOnly ? t('folder.readOnly') : t(`folder.hint.${pick}`)}
      </p>
    </Dialog>
  );
}

function useListing(start: string | null, list: FolderPickerProps['list']) {
  const [listing, setListing] = useState<FolderListing | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const asked = useRef(0);
  /** A slow answer to an earlier question never takes the place of a later one. */
  const go = useCallback(
    async (path: string | null) => {
      const mine = ++asked.current;
      const isLatest = () => mine === asked.current;
      const reply = await list(path);
      if (!isLatest()) return;
      setFault(reply.ok ? null : reply.error);
      if (reply.ok) setListing(reply.value);
      if (reply.ok || path === null || path !== start) return;
      // A remembered folder may be a stick that is not plugged in: start at home instead and say why.
      const home = await list(null);
      if (home.ok && isLatest()) setListing(home.value);
    },
    [list, start],
  );
  useEffect(() => void go(start), [go, start]);
  return { listing, fault, go };
}
