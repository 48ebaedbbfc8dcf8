import { Input } from 'antd';
import { useId } from 'react';
import type { Language } from '#domain/ports/bridge';
import type { Benchmark } from '#domain/timing/benchmark';
import { useLanguage, useText } from '../../i18n';
import { withName } from './benchmark-form';
import { Field } from './Field';

interface NameFieldsProps {
  draft: Benchmark;
  onDraft: (draft: Benchmark) => void;
  /** The name is asked for and missing. */
  missing: boolean;
}

const LANGUAGES: readonly Language[] = ['zh-CN', 'zh-TW', 'en'];
const LONGEST = 40;

/** One name typed is the name in every language; the others may have one of their own. */
export function NameFields({ draft, onDraft, missing }: NameFieldsProps) {
  const t = useText('benchmarks');
  const common = useText('common');
  const language = useLanguage();
  const id = useId();
  return (
    <Field label={t('column.name')} htmlFor={id}>
      <Input
        id={id}
        autoFocus
        maxLength={LONGEST}
        autoComplete="off"
        value={draft.name[language]}
        status={missing ? 'error' : ''}
        onChange={(event) => onDraft(withName(draft, event.target.value, language))}
      />
      <details className="kl-benchmark-names">
        <summary className="t2 sm">{t('field.otherNames')}</summary>
        {LANGUAGES.filter((other) => other !== language).map((other) => (
          <Input
            key={other}
            aria-label={t('field.nameIn', { language: common(`language.${other}`) })}
            prefix={<span className="t3 sm">{common(`language.${other}`)}</span>}
            maxLength={LONGEST}
            autoComplete="off"
            placeholder={draft.name[language]}
            value={draft.name[other] === draft.name[language] ? '' : draft.name[other]}
            onChange={(event) =>
              onDraft({
                ...draft,
                name: { ...draft.name, [other]: event.target.value || draft.name[language] },
              })
            }
          />
        ))}
      </details>
    </Field>
  );
}
