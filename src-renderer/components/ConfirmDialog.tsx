import type { ReactNode } from 'react';
import { Dialog } from './Dialog';
import { useText } from '../i18n';

interface ConfirmDialogProps {
  /** Names the thing: "恢复备份“2018-07-19”？" */
  title: string;
  /** What will happen and what cannot be undone. */
  children: ReactNode;
  /** The act as a verb, never "OK". */
  act: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Only for what cannot be undone; everything else is done at once and offers undo. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const t = useText('common');
  return (
    <Dialog
      width={440}
      title={props.title}
      okText={props.act}
      cancelText={t('cancel')}
      okButtonProps={{ danger: props.danger ?? false, loading: props.busy ?? false }}
      onSave={props.onConfirm}
      onOk={props.onConfirm}
      onCancel={props.onCancel}
    >
      {props.children}
    </Dialog>
  );
}
