import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** The rules, and the calendar file that follows from them. */
const ROOMS = [at('.'), at('../../src-main/services/calendar'), at('../workspace')];

test('every rule of SPEC.md has a test that carries its id', () => {
  const rules = [...readFileSync(at('SPEC.md'), 'utf8').matchAll(/^## (N\d+) /gm)].map(([, id]) => id!);
  const tests = ROOMS.flatMap((room) => readdirSync(room).map((file) => `${room}/${file}`))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(rules).toHaveLength(9);
  expect(rules.filter((id) => !tests.includes(`[${id}]`))).toEqual([]);
});
