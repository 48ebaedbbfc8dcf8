import { expect, it } from 'vitest';
import { blankTarget, problemOf, withName } from './target-form';

it('asks for a name and for days', () => {
  const named = withName(blankTarget(), '本市口径');
  expect(problemOf(blankTarget())).toBe('name');
  expect(problemOf(named)).toBe('days');
  expect(problemOf({ ...named, total: 90 })).toBeNull();
  expect(named.name).toEqual({ 'zh-CN': '本市口径', 'zh-TW': '本市口径', en: '本市口径' });
});
