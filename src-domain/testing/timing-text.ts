import type { TimingText } from '../timing/verdict-words';

type Texts = { readonly [key: string]: string | Texts };

/** Reads the texts of a `timing` catalogue; an unknown key throws. */
export function timingTextOf(catalogue: Texts): TimingText {
  return (key, params = {}) => {
    const found = key
      .split('.')
      .reduce<string | Texts | undefined>(
        (texts, part) => (typeof texts === 'object' ? texts[part] : undefined),
        catalogue,
      );
    if (typeof found !== 'string') throw new Error(`timing.json has no text ${key}`);
    return found.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(params[name] ?? ''));
  };
}
