import type { ReactNode } from 'react';
import { useText } from '../i18n';
import { Icon } from './Icon';

/** A fact about a deal. */
export function Chip({ children, tone = 'plain' }: { children: ReactNode; tone?: 'plain' | 'accent' }) {
  return <span className={`kl-chip is-${tone}`}>{children}</span>;
}

/** A filter in force; its cross takes it away. */
export function FilterChip({ label, onRemove }: { label: string; onRemove: () => void }) {
  const t = useText('common');
  return (
    <span className="kl-fchip">
      {label}
      <button type="button" aria-label={t('removeFilter', { filter: label })} onClick={onRemove}>
        <Icon name="close" size={14} />
      </button>
    </span>
  );
}
