import { describe, expect, it } from 'vitest';
import { createChineseFolding } from './chinese-folding';

const folding = createChineseFolding();

describe('search folding for Chinese names', () => {
  it('spells one name alike in both scripts, any case and width', () => {
    expect(folding.fold('東軟濰坊ＡＢＣ')).toBe('东软潍坊abc');
    expect(folding.fold('东软潍坊abc')).toBe('东软潍坊abc');
  });

  it('gives initials and whole syllables', () => {
    expect(folding.pinyin('新松智慧園')).toBe('xszhy xinsongzhihuiyuan');
    expect(folding.pinyin('恆嶼5G園')).toBe('hy5gy hengyu5gyuan');
  });

  it('reads ambiguous characters by their word', () => {
    expect(folding.pinyin('重慶長江')).toBe('cqcj chongqingchangjiang');
    expect(folding.pinyin('招商銀行')).toBe('zsyh zhaoshangyinhang');
  });

  it('has nothing to spell in a Latin name', () => {
    expect(folding.pinyin('Siasun')).toBe('');
  });
});
