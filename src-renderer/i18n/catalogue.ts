import type { Language } from '#domain/ports/bridge';

type Json<M> = M extends { default: infer D } ? D : never;

/** The catalogues the page shows, by area; zh-CN is the one the keys are checked against. */
export interface Catalogue {
  common: Json<typeof import('#assets/locales/zh-CN/common.json')>;
  commands: Json<typeof import('#assets/locales/zh-CN/commands.json')>;
  firstRun: Json<typeof import('#assets/locales/zh-CN/firstRun.json')>;
  settings: Json<typeof import('#assets/locales/zh-CN/settings.json')>;
  timing: Json<typeof import('#assets/locales/zh-CN/timing.json')>;
  workspace: Json<typeof import('#assets/locales/zh-CN/workspace.json')>;
  benchmarks: Json<typeof import('#assets/locales/zh-CN/benchmarks.json')>;
  board: Json<typeof import('#assets/locales/zh-CN/board.json')>;
  capture: Json<typeof import('#assets/locales/zh-CN/capture.json')>;
  history: Json<typeof import('#assets/locales/zh-CN/history.json')>;
  deal: Json<typeof import('#assets/locales/zh-CN/deal.json')>;
  ledger: Json<typeof import('#assets/locales/zh-CN/ledger.json')>;
  importing: Json<typeof import('#assets/locales/zh-CN/importing.json')>;
  timelines: Json<typeof import('#assets/locales/zh-CN/timelines.json')>;
  reminders: Json<typeof import('#assets/locales/zh-CN/reminders.json')>;
  reports: Json<typeof import('#assets/locales/zh-CN/reports.json')>;
  review: Json<typeof import('#assets/locales/zh-CN/review.json')>;
  host: Json<typeof import('#assets/locales/zh-CN/host.json')>;
  shells: Json<typeof import('#assets/locales/zh-CN/shells.json')>;
  store: Json<typeof import('#assets/locales/zh-CN/store.json')>;
}

export type Area = keyof Catalogue;

/** Dotted paths to the texts of a catalogue; `x_one` and `x_other` are both asked for as `x` with a `count`. */
export type TextKey<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Prefix}${WithoutPlural<K>}`
    : TextKey<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

type WithoutPlural<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;

export type KeyOf<A extends Area> = TextKey<Catalogue[A]>;

export const LANGUAGES: readonly Language[] = ['zh-CN', 'zh-TW', 'en'];

type Texts = { [key: string]: string | Texts };

const files = import.meta.glob<Texts>('../../assets/locales/*/*.json', { eager: true, import: 'default' });

/** Every text: language → area → catalogue. */
export function readCatalogues(): Record<Language, Record<string, Texts>> {
  const all: Record<Language, Record<string, Texts>> = { 'zh-CN': {}, 'zh-TW': {}, en: {} };
  for (const [path, texts] of Object.entries(files)) {
    const match = /locales\/([^/]+)\/([^/]+)\.json$/.exec(path);
    if (match) all[match[1] as Language][match[2]!] = texts;
  }
  return all;
}
