import { createInstance, type i18n } from 'i18next';
import type { Language } from '#domain/ports/bridge';
import type { Fault } from '#domain/result';
import { catalogues } from './catalogues';

const NAMESPACES = Object.keys(catalogues['zh-CN']);

export type Translate = (key: string, params?: Record<string, string | number>) => string;

const instances = new Map<Language, i18n>();

/** Texts of the catalogues by `area:key`, on the host: documents, command line, errors. */
export function textsFor(language: Language): Translate {
  let instance = instances.get(language);
  if (!instance) {
    instance = createInstance({
      lng: language,
      resources: { [language]: catalogues[language] },
      ns: NAMESPACES,
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      initAsync: false,
    });
    void instance.init();
    instances.set(language, instance);
  }
  const { t } = instance;
  return (key, params) => t(key, params ?? {});
}

/** A fault in words: `area.name` stands at `errors.name` of the area's catalogue. */
export function faultText(fault: Fault, language: Language): string {
  const dot = fault.code.indexOf('.');
  const [area, name] = [fault.code.slice(0, dot), fault.code.slice(dot + 1)];
  const text = textsFor(language)(`${area}:errors.${name}`, fault.params);
  return fault.at ? `${fault.at}: ${text}` : text;
}

export const languageFor = (language: string): Language =>
  language === 'en' || language === 'zh-TW' ? language : 'zh-CN';
