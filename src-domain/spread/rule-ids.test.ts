import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

test('every rule of SPEC.md has a test that carries its id', () => {
  const rules = [...readFileSync(at('SPEC.md'), 'utf8').matchAll(/^## (D\d+) /gm)].map(([, id]) => id!);
  const tests = readdirSync(at('.'))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(at(file), 'utf8'))
    .join('\n');
  expect(rules.length).toBeGreaterThanOrEqual(9);
  expect(rules.filter((id) => !tests.includes(`[${id}]`))).toEqual([]);
});
