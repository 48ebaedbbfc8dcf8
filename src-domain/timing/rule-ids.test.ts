import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const room = fileURLToPath(new URL('.', import.meta.url));
const textOf = (file: string): string => readFileSync(`${room}/${file}`, 'utf8');

test('every rule of SPEC.md has a test that carries its id', () => {
  const rules = [...textOf('SPEC.md').matchAll(/^## (T\d+) /gm)].map(([, id]) => id!);
  const tests = readdirSync(room)
    .filter((file) => file.endsWith('.test.ts'))
    .map(textOf)
    .join('\n');
  const untested = rules.filter((id) => !tests.includes(`[${id}]`));
  expect(rules.length).toBeGreaterThanOrEqual(9);
  expect(untested).toEqual([]);
});
