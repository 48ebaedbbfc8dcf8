import { Modal, type ModalProps } from 'antd';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';

interface DialogProps extends Omit<ModalProps, 'open' | 'modalRender'> {
  /** Ctrl+Enter anywhere in the dialog, its buttons included; never while an input method composes. */
  onSave?: () => void;
}

/**
 * A dialog that saves on Ctrl+Enter, closes on Esc, and gives the focus back to where it came from. While a field
 * holds what it cannot read nothing is saved, and that field gets the focus: the value from before would be saved.
 */
export function Dialog({ onSave, onOk, ...modal }: DialogProps) {
  useFocusReturn();
  const box = useRef<HTMLDivElement>(null);
  useStrayEscape(box, modal.onCancel);
  const latest = useRef(onSave);
  useLayoutEffect(() => {
    latest.current = onSave;
  });
  const unlessWrong = (act: () => void): void => {
    const wrong = box.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) wrong.focus();
    else act();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    if (!onSave) return;
    event.preventDefault();
    event.stopPropagation();
    // A field takes in what was typed at this very key: what is saved is what stands there afterwards.
    setTimeout(() => unlessWrong(() => latest.current?.()));
  };
  return (
    <Modal
      open
      {...modal}
      {...(onOk ? { onOk: (event) => unlessWrong(() => onOk(event)) } : {})}
      modalRender={(dialog) => (
        <div
          ref={box}
          onKeyDown={onKeyDown}
          // An open list would take the key for a choice, and save something else than what stands there.
          onKeyDownCapture={(event) => {
            if (event.target instanceof Element && event.target.closest('.ant-select')) onKeyDown(event);
          }}
        >
          {dialog}
        </div>
      )}
    />
  );
}

/**
 * Esc pressed while the focus is nowhere, or still on what opened the dialog (a menu gives it back a moment too late),
 * closes the dialog as it does from inside.
 */
function useStrayEscape(box: RefObject<HTMLDivElement | null>, onCancel: ModalProps['onCancel']): void {
  const latest = useRef(onCancel);
  useLayoutEffect(() => {
    latest.current = onCancel;
  });
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
      const { target } = event;
      if (target instanceof Element && target.closest(LAYERS)) return;
      const topmost = [...document.querySelectorAll('.ant-modal')].at(-1);
      if (!topmost || !box.current?.contains(topmost)) return;
      event.preventDefault();
      latest.current?.(event as unknown as MouseEvent<HTMLButtonElement>);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [box]);
}

/** What answers Esc itself. */
const LAYERS = '[role="dialog"], [role="menu"], .ant-popover, .ant-dropdown, .ant-select-dropdown';

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
