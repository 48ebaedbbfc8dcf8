import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

type Texts = { [key: string]: string | Texts };

const root = fileURLToPath(new URL('../../..', import.meta.url));
const sources = ['src-domain', 'src-main', 'src-renderer'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^testing\b/.test(file))
    .map((file) => ({ file: join(room, file), text: readFileSync(join(root, room, file), 'utf8') })),
);

const read = new Map<string, Texts>();

function textAt(area: string, path: string): string | Texts | undefined {
  const file = join(root, 'assets', 'locales', 'zh-CN', `${area}.json`);
  const texts = read.get(file) ?? (JSON.parse(readFileSync(file, 'utf8')) as Texts);
  read.set(file, texts);
  let at: string | Texts | undefined = texts;
  for (const step of path.split('.')) at = typeof at === 'object' ? at[step] : undefined;
  return at;
}

/** Where `pattern` names a text (area, path) that no catalogue has. */
function missing(pattern: RegExp, toPath: (name: string) => string): { found: number; missing: string[] } {
  let found = 0;
  const absent: string[] = [];
  for (const { file, text } of sources)
    for (const [, area = '', name = ''] of text.matchAll(pattern)) {
      found += 1;
      const path = toPath(name);
      const there = [path, `${path}_one`, `${path}_other`].some(
        (each) => typeof textAt(area, each) === 'string',
      );
      if (!there) absent.push(`${file}: ${area}:${path}`);
    }
  return { found, missing: absent };
}

describe('texts named in the sources', () => {
  it('every fault has its sentence', () => {
    const faults = missing(/\bfault\(\s*'([a-zA-Z]+)\.([a-zA-Z.]+)'/g, (name) => `errors.${name}`);
    expect(faults.found).toBeGreaterThan(60);
    expect(faults.missing).toEqual([]);
  });

  it('every text the host says is in the catalogue', () => {
    const texts = missing(/\btext\(\s*'([a-zA-Z]+):([a-zA-Z.]+)'/g, (name) => name);
    expect(texts.found).toBeGreaterThan(5);
    expect(texts.missing).toEqual([]);
  });
});
