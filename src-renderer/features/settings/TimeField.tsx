import { Input } from 'antd';
import { useState } from 'react';
import { readTimeEntry } from './time-entry';

interface TimeFieldProps {
  label: string;
  /** "08:00". */
  value: string;
  onChange: (time: string) => void;
}

/** A time of day, typed; what is no time is marked and not kept. */
export function TimeField({ label, value, onChange }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? value : readTimeEntry(typed);
  const commit = () => {
    if (read === null) return;
    setTyped(null);
    if (read !== value) onChange(read);
  };
  return (
    <Input
      className="kl-time"
      aria-label={label}
      aria-invalid={read === null}
      status={read === null ? 'error' : ''}
      autoComplete="off"
      value={typed ?? value}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={commit}
      onPressEnter={commit}
    />
  );
}
