import { expect, test } from 'vitest';
import { standingOf } from './standing';

const head = { journal: 'j', seq: 5, hash: 'e' };
const at = (journal: string, seq: number, hash: string) => ({ journal, seq, hash });

test.each([
  ['the same position', at('j', 5, 'e'), 'e', 'current'],
  ['an earlier position of the same history', at('j', 3, 'c'), 'c', 'behind'],
  ['an earlier position of another history', at('j', 3, 'x'), 'c', 'rebuild'],
  ['a position the journal has not reached', at('j', 9, 'z'), null, 'rebuild'],
  ['another journal', at('k', 5, 'e'), 'e', 'rebuild'],
  ['nothing', null, '', 'rebuild'],
] as const)('a database at %s', (_, checkpoint, hashAtSeq, standing) => {
  expect(standingOf(checkpoint, { head, hashAtSeq })).toBe(standing);
});
