import { describe, expect, it } from 'vitest';
import { utf8Environment } from './chromium-shell';

describe.runIf(process.platform === 'linux')('the locale the browser gets', () => {
  it.each([{}, { LANG: 'C' }, { LANG: 'zh_CN.UTF-8', LC_ALL: 'POSIX' }])(
    'is UTF-8 when none is named: %o',
    (env) => {
      expect(utf8Environment(env, false)['LC_ALL']).toBe('C.UTF-8');
    },
  );

  it('stays as named in a window', () => {
    const env = { LANG: 'zh_CN.UTF-8' };
    expect(utf8Environment(env, false)).toEqual(env);
  });

  it('is UTF-8 in any case without a window', () => {
    expect(utf8Environment({ LANG: 'zh_CN.UTF-8' }, true)['LC_ALL']).toBe('C.UTF-8');
  });
});
