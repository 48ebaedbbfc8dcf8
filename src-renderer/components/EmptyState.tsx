import type { ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './icon-paths';

interface EmptyStateProps {
  icon?: IconName;
  /** What is empty and why. */
  title: string;
  hint?: ReactNode;
  /** The next useful act. */
  actions?: ReactNode;
}

export function EmptyState({ icon = 'document', title, hint, actions }: EmptyStateProps) {
  return (
    <div className="kl-empty">
      <Icon name={icon} size={20} />
      <p className="b">{title}</p>
      {hint ? <p className="t2">{hint}</p> : null}
      {actions ? <div className="row">{actions}</div> : null}
    </div>
  );
}
