import { useRef, type KeyboardEvent } from 'react';

interface ViewTabsProps<V extends string> {
  label: string;
  value: V;
  tabs: readonly { value: V; label: string; count?: number | undefined }[];
  onChange: (value: V) => void;
}

/** The quick views in a page's head, each with its count. */
export function ViewTabs<V extends string>({ label, value, tabs, onChange }: ViewTabsProps<V>) {
  const list = useRef<HTMLDivElement>(null);
  const choose = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.shiftKey) return;
    const at = tabs.findIndex((tab) => tab.value === value);
    const next = tabs[(at + step + tabs.length) % tabs.length]!;
    event.preventDefault();
    onChange(next.value);
    list.current?.querySelector<HTMLElement>(`[data-value="${next.value}"]`)?.focus();
  };
  return (
    <div ref={list} className="kl-tabs" role="radiogroup" aria-label={label} onKeyDown={choose}>
      {tabs.map((tab) => (
        <button
          key={tab.value}
          type="button"
          role="radio"
          data-value={tab.value}
          aria-checked={tab.value === value}
          tabIndex={tab.value === value ? 0 : -1}
          onClick={() => onChange(tab.value)}
        >
          {tab.label}
          {tab.count === undefined ? null : <i>{tab.count}</i>}
        </button>
      ))}
    </div>
  );
}
