import type { ReactNode } from 'react';
import { useFormats, useText } from '../i18n';
import { useToday } from './today';

interface PageHeadProps {
  title: ReactNode;
  /** Beside the title: tabs, a crumb. */
  children?: ReactNode;
  /** At the right end; one primary button a view. */
  actions?: ReactNode;
}

/** The head of a view, 48 px. A page is: PageHead, PageBody, StatusBar. */
export function PageHead({ title, children, actions }: PageHeadProps) {
  return (
    <div className="kl-head">
      <h1>{title}</h1>
      {children}
      <span className="grow" />
      {actions}
    </div>
  );
}

/** The rest of the view; fills the height, each view scrolls inside it as it needs. */
export function PageBody({ children, scroll = false }: { children: ReactNode; scroll?: boolean }) {
  return <div className={`kl-body${scroll ? ' is-scroll' : ''}`}>{children}</div>;
}

/** 24 px at the foot: what the view adds up to on the left, today on the right. */
export function StatusBar({ children, right }: { children?: ReactNode; right?: ReactNode }) {
  const t = useText('common');
  const formats = useFormats();
  const today = useToday();
  return (
    <footer className="kl-status">
      {children}
      <span className="grow" />
      {right}
      <span>{t('today', { date: formats.withWeekday(today) })}</span>
    </footer>
  );
}
