import { Button } from 'antd';
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import { useText } from '../i18n';
import { Icon } from './Icon';
import { Kbd } from './Kbd';

export interface ToastMessage {
  text: string;
  /** Takes the act back; shown as a button. */
  undo?: () => void;
  /** What else can be done about it. */
  act?: { label: string; run: () => void };
  tone?: 'plain' | 'error';
}

const ToastContext = createContext<((message: ToastMessage) => void) | null>(null);
const SHOWN_MS = 8000;

/** One message at a time at the foot of the page; errors stay until closed. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<ToastMessage | null>(null);
  const show = useCallback((next: ToastMessage) => setMessage({ ...next }), []);
  const hide = useCallback(() => setMessage(null), []);
  useEffect(() => {
    if (!message || message.tone === 'error') return undefined;
    const timer = setTimeout(hide, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [message, hide]);
  return (
    <ToastContext value={show}>
      {children}
      <div className="kl-toasts" role={message?.tone === 'error' ? 'alert' : 'status'}>
        {message ? <ToastBox message={message} onClose={hide} /> : null}
      </div>
    </ToastContext>
  );
}

function ToastBox({ message, onClose }: { message: ToastMessage; onClose: () => void }) {
  const t = useText('common');
  const { undo, act } = message;
  return (
    <div className={`kl-toast${message.tone === 'error' ? ' is-error' : ''}`}>
      {message.tone === 'error' ? <Icon name="warning" /> : null}
      <span>{message.text}</span>
      {undo ? (
        <Button
          size="small"
          onClick={() => {
            onClose();
            undo();
          }}
        >
          {t('undo')}
          <Kbd keys="Ctrl+Z" />
        </Button>
      ) : null}
      {act ? (
        <Button
          size="small"
          onClick={() => {
            onClose();
            act.run();
          }}
        >
          {act.label}
        </Button>
      ) : null}
      <Button
        type="text"
        size="small"
        aria-label={t('close')}
        icon={<Icon name="close" size={14} />}
        onClick={onClose}
      />
    </div>
  );
}

/** Says what was done, with undo, or what went wrong. */
export function useToast(): (message: ToastMessage) => void {
  const show = useContext(ToastContext);
  if (!show) throw new Error('ToastProvider is missing above this component');
  return show;
}
