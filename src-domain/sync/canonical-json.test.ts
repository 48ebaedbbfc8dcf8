import { describe, expect, it } from 'vitest';
import { canonicalJson, utf8Length } from './canonical-json';

describe('canonical JSON', () => {
  it('sorts keys at every depth and leaves out undefined', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: '簽', z: undefined })).toBe(
      '{"a":"簽","b":[{"c":null,"d":1}]}',
    );
  });

  it('reads back as the same value', () => {
    const value = { x: [1, 'two', false, null], y: { z: '"\\\n' } };
    expect(JSON.parse(canonicalJson(value))).toEqual(value);
  });

  it('counts UTF-8 bytes of Latin, Chinese and astral characters', () => {
    for (const text of ['abc', 'é', '潍坊', '𠮷a', ''])
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
  });
});
