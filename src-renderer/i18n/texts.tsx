import { createInstance, type i18n } from 'i18next';
import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react';
import type { Language } from '#domain/ports/bridge';
import type { Fault } from '#domain/result';
import { LANGUAGES, readCatalogues, type Area, type KeyOf } from './catalogue';

export type TextParams = Record<string, string | number>;

/** One area's texts; an unknown key does not compile. */
export type Text<A extends Area> = (key: KeyOf<A>, params?: TextParams) => string;

interface Texts {
  language: Language;
  i18n: i18n;
}

const TextContext = createContext<Texts | null>(null);

/** All catalogues, ready at once: they are part of the page. */
export function createTexts(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    resources: readCatalogues(),
    ns: Object.keys(readCatalogues()['zh-CN']),
    supportedLngs: [...LANGUAGES],
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}

/** Gives every component below it the texts of `language`. */
export function TextProvider({ language, children }: { language: Language; children: ReactNode }) {
  const texts = useMemo(() => ({ language, i18n: createTexts(language) }), [language]);
  return <TextContext value={texts}>{children}</TextContext>;
}

function useTexts(): Texts {
  const texts = useContext(TextContext);
  if (!texts) throw new Error('TextProvider is missing above this component');
  return texts;
}

export const useLanguage = (): Language => useTexts().language;

/** The texts of one area: `const t = useText('board'); t('title')`. */
export function useText<A extends Area>(area: A): Text<A> {
  const { i18n } = useTexts();
  return useCallback<Text<A>>((key, params) => textOf(i18n, `${area}:${String(key)}`, params), [area, i18n]);
}

/** For keys the domain decides at run time (the reason of a verdict, the label of an undo step). */
export function useCodeText(): (area: Area, code: string, params?: TextParams) => string {
  const { i18n } = useTexts();
  return useCallback((area, code, params) => textOf(i18n, `${area}:${code}`, params), [i18n]);
}

const textOf = (i18n: i18n, key: string, params?: TextParams): string => i18n.t(key, { ...params });

/** What went wrong, where, what to do: the text of a fault's code `<area>.<name>`. */
export function useFaultText(): (fault: Fault) => string {
  const { i18n } = useTexts();
  return useCallback((fault) => faultText(i18n, fault), [i18n]);
}

/** A code without a text is told by its name, so that it can be reported. */
export function faultText(i18n: i18n, fault: Fault): string {
  const dot = fault.code.indexOf('.');
  const key = `${fault.code.slice(0, dot)}:errors.${fault.code.slice(dot + 1)}`;
  const params = { ...fault.params, at: fault.at ?? '' };
  if (i18n.exists(key)) return textOf(i18n, key, params);
  return textOf(i18n, 'common:errors.unknown', { ...params, code: fault.code });
}
