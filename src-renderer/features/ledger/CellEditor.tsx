import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Fault } from '#domain/result';
import { useFaultText } from '../../i18n';
import type { CellWords } from './cell-text';
import type { LedgerColumn } from './ledger-columns';

interface CellEditorProps {
  column: LedgerColumn;
  initial: string;
  words: CellWords;
  /** Values in use, offered while typing. */
  known: readonly string[];
  /** Answers with what is wrong, or null once it is on its way. */
  onCommit: (text: string, then: 'down' | 'right' | 'stay') => Fault | null;
  onCancel: () => void;
}

/** A field over the cell: Enter saves and goes down, Tab goes right, Esc backs out; typing in an input method is never cut. */
export function CellEditor({ column, initial, words, known, onCommit, onCancel }: CellEditorProps) {
  const [text, setText] = useState(initial);
  const [wrong, setWrong] = useState<Fault | null>(null);
  const faultText = useFaultText();
  const input = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  const id = useId();
  useEffect(() => input.current?.select(), []);

  const commit = (then: 'down' | 'right' | 'stay') => {
    const fault = onCommit(text, then);
    left.current = fault === null;
    setWrong(fault);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') commit('down');
    else if (event.key === 'Tab') commit('right');
    else if (event.key === 'Escape') {
      left.current = true;
      onCancel();
    } else return;
    event.preventDefault();
  };
  const hint =
    column.edit === 'amount' ? 'edit.amountHint' : column.edit === 'nextStep' ? 'edit.stepHint' : null;
  return (
    <>
      <input
        ref={input}
        className="kl-ledger-input"
        value={text}
        list={known.length > 0 ? `${id}-known` : undefined}
        placeholder={hint ? words.t(hint) : undefined}
        aria-label={words.t('edit.label', { column: words.t(column.label) })}
        aria-invalid={wrong !== null}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => (left.current ? undefined : commit('stay'))}
      />
      {known.length > 0 ? (
        <datalist id={`${id}-known`}>
          {known.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      ) : null}
      {wrong ? (
        <span id={`${id}-wrong`} role="alert" className="kl-ledger-wrong">
          {faultText(wrong)}
        </span>
      ) : null}
    </>
  );
}
