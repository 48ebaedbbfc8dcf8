import { useMemo } from 'react';
import type { Money } from '#domain/money/money';
import type { JsonValue } from '#domain/sync/op';
import type { HistoryEntry } from '#domain/workspace/history';
import { useCodeText, useText } from '../../i18n';

/** Fields whose values are codes, and where their words stand in the `workspace` catalogue. */
const CODED: Readonly<Record<string, string>> = {
  stage: 'stages',
  knownStage: 'stages',
  contract: 'contracts',
  originClass: 'originClasses',
  relation: 'relations',
  status: 'funding',
};

export interface HistoryWords {
  /** "修改项目 · 投资方" */
  what(entry: HistoryEntry): string;
  /** "甲公司 → 乙公司", or the record itself where it was made or voided. */
  change(entry: HistoryEntry): string;
}

export function useHistoryWords(): HistoryWords {
  const codeText = useCodeText();
  const t = useText('deal');
  return useMemo(() => {
    const field = (name: string) => codeText('workspace', `fields.${name}`);
    const told = (kind: HistoryEntry['kind'], name: string, value: JsonValue): string => {
      if (isBlank(value)) return t('history.blank');
      if (Array.isArray(value)) return value.join('、');
      if (isMoney(value)) return value.text;
      if (typeof value !== 'string') return JSON.stringify(value);
      if (name === 'kind')
        return codeText('workspace', `${kind === 'activity' ? 'activities' : 'kinds'}.${value}`);
      const area = CODED[name];
      return area ? codeText('workspace', `${area}.${value}`) : value;
    };
    const whole = (entry: HistoryEntry): string => {
      const record = entry.new ?? entry.old;
      if (record === null || typeof record !== 'object' || Array.isArray(record)) return '';
      return Object.entries(record)
        .filter(([, value]) => !isBlank(value))
        .map(([name, value]) => told(entry.kind, name, value))
        .join(' · ');
    };
    return {
      what: (entry) => {
        const what = codeText('history', entry.what.code, entry.what.params);
        return entry.field === null ? what : t('history.on', { what, about: field(entry.field) });
      },
      change: (entry) =>
        entry.field === null
          ? whole(entry)
          : t('history.change', {
              old: told(entry.kind, entry.field, entry.old),
              new: told(entry.kind, entry.field, entry.new),
            }),
    };
  }, [codeText, t]);
}

const isBlank = (value: JsonValue): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** An amount says itself in the words it was read from. */
const isMoney = (value: JsonValue): value is JsonValue & Money =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';
