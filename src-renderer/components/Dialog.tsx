import { Modal, type ModalProps } from 'antd';
import { useLayoutEffect, useState, type KeyboardEvent } from 'react';

interface DialogProps extends Omit<ModalProps, 'open' | 'modalRender'> {
  /** Ctrl+Enter anywhere in the dialog, its buttons included; never while an input method composes. */
  onSave?: () => void;
}

/** A dialog that saves on Ctrl+Enter, closes on Esc, and gives the focus back to where it came from. */
export function Dialog({ onSave, ...modal }: DialogProps) {
  useFocusReturn();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    if (!onSave) return;
    event.preventDefault();
    event.stopPropagation();
    onSave();
  };
  return <Modal open {...modal} modalRender={(dialog) => <div onKeyDown={onKeyDown}>{dialog}</div>} />;
}

/** A dialog that is taken off the page leaves the focus nowhere; whoever has put it elsewhere by then is left alone. */
function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(
    () => () => {
      // Once the dialog is off the page, in the same breath.
      queueMicrotask(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
      });
    },
    [before],
  );
}
