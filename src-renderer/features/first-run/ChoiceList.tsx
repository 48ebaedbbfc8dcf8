import { useEffect, useRef, type KeyboardEvent } from 'react';
import { Icon, Kbd } from '../../components';
import { useText } from '../../i18n';
import { CHOICES, choiceIcons, type Choice } from './start-choice';

interface ChoiceListProps {
  value: Choice;
  onChange: (choice: Choice) => void;
  /** Chosen for good: on to the form. */
  onGo: () => void;
}

/** The four ways to begin; arrows or 1–4 choose, Enter goes on to the form. */
export function ChoiceList({ value, onChange, onGo }: ChoiceListProps) {
  const t = useText('firstRun');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      return onGo();
    }
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return undefined;
    event.preventDefault();
    const next = CHOICES[(CHOICES.indexOf(value) + step + CHOICES.length) % CHOICES.length]!;
    onChange(next);
    return list.current?.querySelector<HTMLElement>(`[data-choice="${next}"]`)?.focus();
  };
  return (
    <div ref={list} className="kl-choices" role="radiogroup" aria-label={t('choices')} onKeyDown={onKeyDown}>
      {CHOICES.map((choice, at) => (
        <button
          key={choice}
          type="button"
          role="radio"
          data-choice={choice}
          aria-checked={choice === value}
          aria-keyshortcuts={String(at + 1)}
          tabIndex={choice === value ? 0 : -1}
          onClick={() => onChange(choice)}
        >
          <Icon name={choiceIcons[choice]} size={20} />
          <span className="grow">
            <b>{t(`choice.${choice}.title`)}</b>
            <span className="t2 sm">{t(`choice.${choice}.hint`)}</span>
          </span>
          <Kbd keys={String(at + 1)} />
        </button>
      ))}
    </div>
  );
}
