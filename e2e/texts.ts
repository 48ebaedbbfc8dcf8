import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '#domain/ports/bridge';

type Catalogue = { [key: string]: string | Catalogue };

const read = new Map<string, Catalogue>();

function catalogue(language: Language, area: string): Catalogue {
  const file = fileURLToPath(new URL(`../assets/locales/${language}/${area}.json`, import.meta.url));
  const known = read.get(file) ?? (JSON.parse(readFileSync(file, 'utf8')) as Catalogue);
  read.set(file, known);
  return known;
}

/** The words on the screen for `area:key`, e.g. `board:move.save`; tests find things by what a user reads. */
export function words(
  key: string,
  params: Readonly<Record<string, string | number>> = {},
  language: Language = 'zh-CN',
): string {
  const [area = '', path = ''] = key.split(':');
  let found: string | Catalogue | undefined = catalogue(language, area);
  for (const step of path.split('.')) found = typeof found === 'object' ? found[step] : undefined;
  if (typeof found !== 'string') throw new Error(`no text ${key} in ${language}`);
  return found.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(params[name] ?? ''));
}
