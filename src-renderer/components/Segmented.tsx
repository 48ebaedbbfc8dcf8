import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Icon } from './Icon';
import type { IconName } from './icon-paths';

interface SegmentedProps<V extends string> {
  /** What is being chosen, for screen readers. */
  label: string;
  value: V;
  options: readonly { value: V; label: ReactNode; icon?: IconName; disabled?: boolean }[];
  onChange: (value: V) => void;
}

/** Either-or of a few, all visible; arrows choose. */
export function Segmented<V extends string>({ label, value, options, onChange }: SegmentedProps<V>) {
  const group = useRef<HTMLDivElement>(null);
  const choose = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const open = options.filter((option) => !option.disabled);
    const at = open.findIndex((option) => option.value === value);
    const next = step === undefined ? undefined : open[(at + step + open.length) % open.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.value);
    group.current?.querySelector<HTMLElement>(`[data-value="${next.value}"]`)?.focus();
  };
  return (
    <div ref={group} className="kl-segmented" role="radiogroup" aria-label={label} onKeyDown={choose}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          data-value={option.value}
          aria-checked={option.value === value}
          tabIndex={option.value === value ? 0 : -1}
          disabled={option.disabled}
          onClick={() => onChange(option.value)}
        >
          {option.icon ? <Icon name={option.icon} size={14} /> : null}
          {option.label}
        </button>
      ))}
    </div>
  );
}
