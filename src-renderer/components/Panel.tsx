import { useId, type ReactNode } from 'react';

interface PanelProps {
  title: string;
  /** Beside the title: a count, a remark. */
  note?: ReactNode;
  /** At the head's right end. */
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A framed part of a page with a head of 36 px. */
export function Panel({ title, note, actions, className = '', children }: PanelProps) {
  const id = useId();
  return (
    <section className={`kl-panel ${className}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {note ? <span className="t3 sm">{note}</span> : null}
        <span className="grow" />
        {actions}
      </header>
      {children}
    </section>
  );
}
