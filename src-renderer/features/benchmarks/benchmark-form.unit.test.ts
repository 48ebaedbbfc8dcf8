import { expect, it } from 'vitest';
import { blankBenchmark, copyOf, emptyScope, problemOf, withName } from './benchmark-form';

it('a target asks for a name and for days', () => {
  const named = withName(blankBenchmark('target'), '本市口径', 'zh-CN');
  expect(problemOf(blankBenchmark('target'))).toBe('name');
  expect(problemOf(named)).toBe('days');
  expect(problemOf({ ...named, total: 90 } as typeof named)).toBeNull();
  expect(named.name).toEqual({ 'zh-CN': '本市口径', 'zh-TW': '本市口径', en: '本市口径' });
});

it('a named case asks for its source', () => {
  const named = withName(blankBenchmark('case'), '中山', 'zh-CN');
  expect(problemOf(named)).toBe('source');
  expect(problemOf({ ...named, source: { text: '简报', on: null } } as typeof named)).toBeNull();
});

it('a scope asks for something', () => {
  const own = withName(blankBenchmark('ownHistory'), '同县区', 'zh-CN');
  expect(problemOf(own)).toBeNull();
  expect(problemOf({ ...own, appliesTo: emptyScope })).toBe('scope');
  expect(problemOf({ ...own, appliesTo: { ...emptyScope, county: ['高新区'] } })).toBeNull();
});

it('a copy is the office’s own, and for no deal until it is said', () => {
  const copy = copyOf({ ...blankBenchmark('case'), id: 'siasun-2018', builtIn: true, appliesTo: emptyScope });
  expect([copy.id, copy.builtIn, copy.appliesTo]).toEqual(['', false, null]);
});

it('one name typed is for all languages; one of its own stays', () => {
  const named = withName(blankBenchmark('target'), '本市口径', 'zh-CN');
  const english = { ...named, name: { ...named.name, en: 'City targets' } };
  expect(withName(english, '全市口径', 'zh-CN').name).toEqual({
    'zh-CN': '全市口径',
    'zh-TW': '全市口径',
    en: 'City targets',
  });
  expect(withName(english, 'Targets', 'en').name).toEqual({ ...named.name, en: 'Targets' });
});
