import { Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Language } from '#domain/ports/bridge';
import { Icon } from '../../components';
import { LANGUAGES, useLanguage, useText } from '../../i18n';
import { useSettings, useStart } from '../../store/hooks';
import { ChoiceList } from './ChoiceList';
import './first-run.css';
import { KiteDrawing } from './KiteDrawing';
import { CHOICES, type Choice, type StartForm } from './start-choice';
import { StartFormPanel } from './StartFormPanel';
import { useBegin } from './use-begin';
import { Wordmark } from './Wordmark';

interface FirstRunProps {
  /** What to show once the workspace is open. */
  onBegun: (next: 'import' | null) => void;
}

/** The folder holds no workspace yet: four ways to begin, a name for you and for this device. */
export function FirstRun({ onBegun }: FirstRunProps) {
  const t = useText('firstRun');
  const [choice, setChoice] = useState<Choice>('new');
  const { form, change } = useStartForm();
  const { begin, busy, fault } = useBegin(onBegun);
  const page = useRef<HTMLElement>(null);
  const goToForm = () => {
    const inputs = [...(page.current?.querySelectorAll<HTMLInputElement>('.kl-fields input') ?? [])];
    (inputs.find(({ value }) => value === '') ?? inputs[0])?.focus();
  };
  useNumberKeys((place) => {
    setChoice(CHOICES[place]!);
    // The form of the new choice is there after the next paint.
    requestAnimationFrame(goToForm);
  });
  return (
    <main ref={page} className="kl-first">
      <header className="row">
        <Wordmark />
        <span className="grow" />
        <LanguageChoice />
      </header>
      <KiteDrawing />
      <div className="kl-first-columns">
        <section>
          <h1>{t('title')}</h1>
          <ChoiceList value={choice} onChange={setChoice} onGo={goToForm} />
        </section>
        <StartFormPanel
          choice={choice}
          form={form}
          busy={busy}
          fault={fault}
          onChange={change}
          onBegin={() => void begin(choice, form)}
        />
      </div>
      <Vows />
    </main>
  );
}

/** The device is named after its user until it is given a name of its own. */
function useStartForm() {
  const t = useText('firstRun');
  const [form, setForm] = useState<StartForm>({ office: '', actor: '', deviceName: '', backup: '' });
  const [named, setNamed] = useState(false);
  const change = (part: Partial<StartForm>) => {
    if (part.deviceName !== undefined) setNamed(part.deviceName !== '');
    setForm((before) => ({ ...before, ...part }));
  };
  const actor = form.actor.trim();
  const deviceName = named || actor === '' ? form.deviceName : t('deviceOf', { actor });
  return { form: { ...form, deviceName }, change };
}

/** 1–4 outside a field; a field keeps its digits. */
function useNumberKeys(choose: (place: number) => void): void {
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const place = CHOICES.findIndex((_, at) => event.key === String(at + 1));
      const inField = event.target instanceof HTMLInputElement;
      if (place < 0 || inField || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      latest.current(place);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function LanguageChoice() {
  const t = useText('common');
  const language = useLanguage();
  const { save } = useSettings();
  const label = useText('firstRun')('language');
  return (
    <Select<Language>
      aria-label={label}
      prefix={<span className="t3">{label}</span>}
      value={language}
      popupMatchSelectWidth={false}
      options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
      onChange={(value) => void save({ language: value })}
    />
  );
}

function Vows() {
  const t = useText('firstRun');
  const { start } = useStart();
  return (
    <footer className="kl-vows row">
      {(['offline', 'saved', 'own'] as const).map((vow) => (
        <span key={vow} className="row">
          <Icon name="check" />
          {t(`vow.${vow}`)}
        </span>
      ))}
      <span className="grow" />
      <span>{t('version', { version: start?.version ?? '' })}</span>
    </footer>
  );
}
