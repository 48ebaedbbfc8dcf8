import { expect, it } from 'vitest';
import { initialsOf } from './initials';

it.each([
  ['沈砚秋', '沈'],
  ['市经信委', '经'],
  ['市南', '市'],
  ['Shen Yanqiu', 'SY'],
  ['Gaoxin', 'G'],
  [' 高新区 ', '高'],
])('%s → %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
