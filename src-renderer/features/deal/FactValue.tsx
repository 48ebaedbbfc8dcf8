import { Input, Select } from 'antd';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import type { DealFields } from '#domain/records/deal';
import type { Fault } from '#domain/result';
import { useFaultText, useText } from '../../i18n';
import { CHOICES, factFields, factText, type Fact } from './deal-facts';
import { useFactWords } from './fact-words';

interface FactValueProps {
  fact: Fact;
  fields: DealFields;
  /** Values in use, offered while typing. */
  known?: readonly string[];
  onSave: (fields: Partial<DealFields>) => Promise<Fault | null>;
  /** What to do about a blank, said beside its dash. */
  invite?: string;
}

/** A fact that is edited where it stands: click, Enter or F2; a blank is "—" and says why. */
export function FactValue(props: FactValueProps) {
  const { fact, fields, invite } = props;
  const t = useText('deal');
  const words = useFactWords();
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const shown = words.value(fields, fact);
  const name = words.name(fact.field);
  const label =
    shown === null
      ? [t('facts.blank', { field: name }), invite].filter(Boolean).join(' ')
      : t('facts.edit', { field: name, value: shown });
  const close = (refocus: boolean) => {
    setEditing(false);
    if (refocus) requestAnimationFrame(() => button.current?.focus());
  };
  if (editing) return <FactEditor {...props} name={name} onClose={close} />;
  return (
    <button
      ref={button}
      type="button"
      className="kl-fact"
      data-fact={fact.field}
      aria-label={label}
      title={shown ?? t('facts.blank', { field: name })}
      onClick={() => setEditing(true)}
    >
      {shown ?? (
        <>
          <span className="kl-blank">—</span>
          {invite ? <span className="kl-fact-invite"> {invite}</span> : null}
        </>
      )}
    </button>
  );
}

interface FactEditorProps extends FactValueProps {
  name: string;
  onClose: (refocus: boolean) => void;
}

function FactEditor({ fact, fields, known = [], onSave, name, onClose }: FactEditorProps) {
  const faultText = useFaultText();
  const [text, setText] = useState(factText(fields, fact));
  const [fault, setFault] = useState<Fault | null>(null);
  const left = useRef(false);
  const save = async (typed: string, refocus: boolean) => {
    if (left.current) return;
    if (typed.trim() === factText(fields, fact).trim()) return leave(refocus);
    const read = factFields(fact, typed);
    const refused = read.ok ? await onSave(read.value) : read.error;
    if (refused) setFault(refused);
    else leave(refocus);
  };
  const leave = (refocus: boolean) => {
    left.current = true;
    onClose(refocus);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const saves = event.key === 'Enter' && (fact.kind !== 'paragraph' || event.ctrlKey);
    if (!saves && event.key !== 'Escape') return;
    event.preventDefault();
    if (saves) void save(text, true);
    else leave(true);
  };
  return (
    <div className="kl-fact-editor" onKeyDown={fact.kind === 'choice' ? undefined : onKeyDown}>
      {fact.kind === 'choice' ? (
        <ChoiceField
          fact={fact}
          value={text}
          name={name}
          onChoose={(value) => void save(value, true)}
          onLeave={leave}
        />
      ) : (
        <TextField
          fact={fact}
          value={text}
          name={name}
          known={known}
          wrong={fault !== null}
          onChange={setText}
          onLeave={() => void save(text, false)}
        />
      )}
      {fault ? (
        <p className="kl-problem" role="alert">
          {faultText(fault)}
        </p>
      ) : null}
    </div>
  );
}

interface TextFieldProps {
  fact: Fact;
  value: string;
  name: string;
  known: readonly string[];
  wrong: boolean;
  onChange: (text: string) => void;
  onLeave: () => void;
}

function TextField({ fact, value, name, known, wrong, onChange, onLeave }: TextFieldProps) {
  const t = useText('deal');
  const list = useId();
  const shared = {
    autoFocus: true,
    'aria-label': name,
    'aria-invalid': wrong,
    value,
    onBlur: onLeave,
  };
  if (fact.kind === 'paragraph')
    return (
      <Input.TextArea
        {...shared}
        autoSize={{ minRows: 2, maxRows: 8 }}
        placeholder={t('facts.saveLong')}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  const hint =
    fact.kind === 'amount' ? 'facts.amountHint' : fact.kind === 'tags' ? 'facts.tagsHint' : 'facts.save';
  return (
    <>
      <Input
        {...shared}
        autoComplete="off"
        list={known.length > 0 ? list : undefined}
        placeholder={t(hint)}
        onChange={(event) => onChange(event.target.value)}
      />
      {known.length > 0 ? (
        <datalist id={list}>
          {known.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      ) : null}
    </>
  );
}

interface ChoiceFieldProps {
  fact: Fact;
  value: string;
  name: string;
  onChoose: (value: string) => void;
  onLeave: (refocus: boolean) => void;
}

function ChoiceField({ fact, value, name, onChoose, onLeave }: ChoiceFieldProps) {
  const t = useText('deal');
  const words = useFactWords();
  const options = [
    { value: '', label: t('facts.none') },
    ...(CHOICES[fact.field] ?? []).map((one) => ({ value: one, label: words.choice(fact.field, one) })),
  ];
  return (
    <Select
      autoFocus
      defaultOpen
      aria-label={name}
      className="kl-fact-choice"
      value={value}
      options={options}
      onChange={onChoose}
      onBlur={() => onLeave(false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onLeave(true);
      }}
    />
  );
}
