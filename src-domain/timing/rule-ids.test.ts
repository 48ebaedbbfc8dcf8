import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** The rules of time and the forecast that follows from them. */
const ROOMS = [at('.'), at('../forecast')];

test('every rule of SPEC.md has a test that carries its id', () => {
  const rules = [...readFileSync(at('SPEC.md'), 'utf8').matchAll(/^## (T\d+) /gm)].map(([, id]) => id!);
  const tests = ROOMS.flatMap((room) => readdirSync(room).map((file) => `${room}/${file}`))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const untested = rules.filter((id) => !tests.includes(`[${id}]`));
  expect(rules.length).toBeGreaterThanOrEqual(10);
  expect(untested).toEqual([]);
});
