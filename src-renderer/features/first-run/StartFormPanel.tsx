import { Button, Input } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import type { Fault } from '#domain/result';
import { FolderPicker, Icon, Kbd } from '../../components';
import { useFaultText, useText } from '../../i18n';
import { useFolders, useStart } from '../../store/hooks';
import { fieldsOf, missingFields, type Choice, type FormField, type StartForm } from './start-choice';

interface StartFormPanelProps {
  choice: Choice;
  form: StartForm;
  busy: boolean;
  fault: Fault | null;
  onChange: (change: Partial<StartForm>) => void;
  onBegin: () => void;
}

/** Who works here and on what machine; Ctrl+Enter begins. */
export function StartFormPanel({ choice, form, busy, fault, onChange, onBegin }: StartFormPanelProps) {
  const t = useText('firstRun');
  const faultText = useFaultText();
  const [asked, setAsked] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const missing = missingFields(choice, form);
  const begin = () => {
    setAsked(true);
    const first = missing[0];
    if (!first) return onBegin();
    return panel.current?.querySelector<HTMLElement>(`[data-field="${first}"] input`)?.focus();
  };
  useCtrlEnter(begin);
  return (
    <section ref={panel} className="kl-panel kl-start-form" aria-label={t(`choice.${choice}.title`)}>
      <header>
        <h2>{t(`choice.${choice}.title`)}</h2>
      </header>
      <div className="kl-fields">
        {fieldsOf[choice].map((field) => (
          <Field
            key={field}
            field={field}
            value={form[field]}
            missing={asked && missing.includes(field)}
            onChange={(value) => onChange({ [field]: value })}
          />
        ))}
        {choice === 'new' || choice === 'import' ? <Given name="benchmark">{t('benchmark')}</Given> : null}
        <DataFolder choice={choice} />
      </div>
      <footer className="row">
        <span className={`grow sm ${fault ? 'kl-problem' : 't3'}`} role={fault ? 'alert' : undefined}>
          {fault ? faultText(fault) : busy ? t(`busy.${choice}`) : t('privacy')}
        </span>
        <Button type="primary" loading={busy} aria-keyshortcuts="Control+Enter" onClick={begin}>
          {t('begin')}
          <Kbd keys="Ctrl+Enter" />
        </Button>
      </footer>
    </section>
  );
}

function useCtrlEnter(act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

interface FieldProps {
  field: FormField;
  value: string;
  missing: boolean;
  onChange: (value: string) => void;
}

function Field({ field, value, missing, onChange }: FieldProps) {
  const t = useText('firstRun');
  const id = useId();
  const [browsing, setBrowsing] = useState(false);
  const { list } = useFolders();
  return (
    <>
      <label htmlFor={id}>{t(`field.${field}`)}</label>
      <div data-field={field}>
        <div className="row">
          <Input
            id={id}
            value={value}
            status={missing ? 'error' : ''}
            aria-invalid={missing}
            aria-describedby={missing ? `${id}-missing` : undefined}
            placeholder={t(`placeholder.${field}`)}
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
          {field === 'backup' ? (
            <Button icon={<Icon name="folder" />} onClick={() => setBrowsing(true)}>
              {t('browse')}
            </Button>
          ) : null}
        </div>
        {missing ? (
          <span id={`${id}-missing`} className="kl-problem">
            {t(`missing.${field}`)}
          </span>
        ) : null}
      </div>
      {browsing ? (
        <FolderPicker
          title={t('browseTitle')}
          pick="backup"
          start={null}
          list={list}
          onCancel={() => setBrowsing(false)}
          onChoose={(path) => {
            setBrowsing(false);
            onChange(path);
          }}
        />
      ) : null}
    </>
  );
}

function Given({ name, children }: { name: 'benchmark' | 'folder'; children: React.ReactNode }) {
  const t = useText('firstRun');
  return (
    <>
      <span className="kl-label">{t(`given.${name}`)}</span>
      <span className="kl-given">{children}</span>
    </>
  );
}

function DataFolder({ choice }: { choice: Choice }) {
  const { start } = useStart();
  if (!start) return null;
  return (
    <Given name="folder">
      <Icon name="folder" />
      <span className="ell" title={start.workspaceDir}>
        {choice === 'sample' ? `${start.workspaceDir}-sample` : start.workspaceDir}
      </span>
    </Given>
  );
}
