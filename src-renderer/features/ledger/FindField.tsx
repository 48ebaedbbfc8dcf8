import { Icon, Kbd, useCommands } from '../../components';
import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';

interface FindFieldProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** Down or Enter: on to the table. */
  onLeave: () => void;
}

const PAUSE_MS = 150;

/** Finds as one types, after a breath; `/` comes here, Esc clears and goes back to the table. */
export function FindField({ label, value, onChange, onLeave }: FindFieldProps) {
  const [text, setText] = useState(value);
  const field = useRef<InputRef>(null);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return undefined;
    const timer = setTimeout(() => latest.current(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value]);
  useCommands({ 'edit.filter': () => field.current?.focus({ cursor: 'all' }) });
  return (
    <Input
      ref={field}
      className="kl-ledger-find"
      type="search"
      prefix={<Icon name="search" />}
      suffix={<Kbd keys="/" />}
      placeholder={label}
      aria-label={label}
      aria-keyshortcuts="/"
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') {
          event.stopPropagation();
          if (text === '') onLeave();
          else onChange('');
        } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault();
          onLeave();
        }
      }}
    />
  );
}
