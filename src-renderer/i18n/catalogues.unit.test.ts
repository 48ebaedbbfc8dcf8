import { describe, expect, it } from 'vitest';
import { LANGUAGES, readCatalogues } from './catalogue';

const catalogues = readCatalogues();
const areas = Object.keys(catalogues['zh-CN']).sort();

type Texts = { [key: string]: string | Texts };

function flatten(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

const stem = (key: string) => key.replace(/_(one|other)$/, '');
const keysOf = (texts: Texts) => [...new Set(flatten(texts).map(([key]) => stem(key)))].sort();

/** Placeholders of a text, plural forms of one key together. */
function placeholders(texts: Texts): Record<string, string[]> {
  const found: Record<string, Set<string>> = {};
  for (const [key, value] of flatten(texts)) {
    const names = (found[stem(key)] ??= new Set());
    for (const match of value.matchAll(/\{\{\s*(\w+)\s*\}\}/g)) names.add(match[1]!);
  }
  return Object.fromEntries(Object.entries(found).map(([key, names]) => [key, [...names].sort()]));
}

describe('catalogues', () => {
  it('hold the same areas in every language', () => {
    expect(areas).toContain('common');
    for (const language of LANGUAGES) expect(Object.keys(catalogues[language]).sort()).toEqual(areas);
  });

  it.each(areas)('%s has the same keys and placeholders in every language', (area) => {
    const reference = catalogues['zh-CN'][area]!;
    for (const language of LANGUAGES) {
      const texts = catalogues[language][area]!;
      expect(keysOf(texts), language).toEqual(keysOf(reference));
      expect(placeholders(texts), language).toEqual(placeholders(reference));
    }
  });

  it('would not hold with one key missing', () => {
    const { title: _, ...others } = catalogues.en['board'] as Texts;
    expect(keysOf(catalogues.en['board']!)).toEqual(keysOf(catalogues['zh-CN']['board']!));
    expect(keysOf(others)).not.toEqual(keysOf(catalogues['zh-CN']['board']!));
  });

  it.each(areas)('%s has no empty text', (area) => {
    for (const language of LANGUAGES) {
      for (const [key, value] of flatten(catalogues[language][area]!)) {
        expect(value.trim(), `${language} ${area}.${key}`).not.toBe('');
      }
    }
  });

  it.each(areas)('%s is written in traditional characters for Taiwan', (area) => {
    const simplified = /[项导责签约账办议对设备应时间档复]/;
    for (const [key, value] of flatten(catalogues['zh-TW'][area]!)) {
      expect(simplified.exec(value)?.[0] ?? '', `${area}.${key}`).toBe('');
    }
  });
});
