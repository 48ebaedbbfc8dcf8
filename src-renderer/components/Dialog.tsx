import { Modal, type ModalProps } from 'antd';
import type { KeyboardEvent } from 'react';

interface DialogProps extends Omit<ModalProps, 'open' | 'modalRender'> {
  /** Ctrl+Enter anywhere in the dialog, its buttons included; never while an input method composes. */
  onSave: () => void;
}

/** A dialog that saves on Ctrl+Enter and closes on Esc. */
export function Dialog({ onSave, ...modal }: DialogProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onSave();
  };
  return <Modal open {...modal} modalRender={(dialog) => <div onKeyDown={onKeyDown}>{dialog}</div>} />;
}
