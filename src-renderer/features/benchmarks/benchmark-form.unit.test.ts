import { expect, it } from 'vitest';
import { blankBenchmark, copyOf, emptyScope, problemOf, withName } from './benchmark-form';

it('a target asks for a name and for days', () => {
  const named = withName(blankBenchmark('target'), '本市口径');
  expect(problemOf(blankBenchmark('target'))).toBe('name');
  expect(problemOf(named)).toBe('days');
  expect(problemOf({ ...named, total: 90 } as typeof named)).toBeNull();
  expect(named.name).toEqual({ 'zh-CN': '本市口径', 'zh-TW': '本市口径', en: '本市口径' });
});

it('a named case asks for its source', () => {
  const named = withName(blankBenchmark('case'), '中山');
  expect(problemOf(named)).toBe('source');
  expect(problemOf({ ...named, source: { text: '简报', on: null } } as typeof named)).toBeNull();
});

it('a scope asks for something', () => {
  const own = withName(blankBenchmark('ownHistory'), '同县区');
  expect(problemOf(own)).toBeNull();
  expect(problemOf({ ...own, appliesTo: emptyScope })).toBe('scope');
  expect(problemOf({ ...own, appliesTo: { ...emptyScope, county: ['高新区'] } })).toBeNull();
});

it('a copy is the office’s own, and for no deal until it is said', () => {
  const copy = copyOf({ ...blankBenchmark('case'), id: 'siasun-2018', builtIn: true, appliesTo: emptyScope });
  expect([copy.id, copy.builtIn, copy.appliesTo]).toEqual(['', false, null]);
});
