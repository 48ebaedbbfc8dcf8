import { Button } from 'antd';
import { useId, type ReactNode } from 'react';
import { useText } from '../i18n';
import { Icon } from './Icon';
import { useLayer } from './layers';

interface SheetProps {
  title: string;
  /** Small words above the title: the deal's code. */
  eyebrow?: ReactNode;
  /** Beside the closing cross: previous, next. */
  actions?: ReactNode;
  footer?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** The side sheet, 438 px over the list, which keeps its place and its focus. Esc closes. */
export function Sheet({ title, eyebrow, actions, footer, onClose, children }: SheetProps) {
  const t = useText('common');
  const id = useId();
  useLayer(true, onClose);
  return (
    <aside className="kl-sheet" aria-labelledby={id}>
      <header className="row">
        <span className="t3 grow ell">{eyebrow}</span>
        {actions}
        <Button type="text" aria-label={t('close')} icon={<Icon name="close" />} onClick={onClose} />
      </header>
      <h2 id={id}>{title}</h2>
      <div className="kl-sheet-body">{children}</div>
      {footer ? <footer className="row">{footer}</footer> : null}
    </aside>
  );
}
