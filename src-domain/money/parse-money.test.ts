import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoney } from './parse-money';

const read = (text: string, unit: Parameters<typeof parseMoney>[1] = null) => {
  const parsed = parseMoney(text, unit);
  return parsed.ok ? parsed.value && [parsed.value.yuan, parsed.value.qualifier] : parsed.error.code;
};

describe('amounts as offices write them', () => {
  it.each([
    ['5億元', 500_000_000, 'exact'],
    ['17930萬元', 179_300_000, 'exact'],
    ['３．５５億元', 355_000_000, 'exact'],
    ['1,200 万元', 12_000_000, 'exact'],
    ['4.7304亿', 473_040_000, 'exact'],
    ['不低於50億元', 5_000_000_000, 'atLeast'],
    ['50億元以上', 5_000_000_000, 'atLeast'],
    ['約5億元', 500_000_000, 'approx'],
    ['12345元', 12_345, 'exact'],
  ])('%s', (text, yuan, qualifier) => expect(read(text)).toEqual([yuan, qualifier]));

  it("takes the column's unit where the text names none", () => {
    expect(read('8.4557', '億')).toEqual([845_570_000, 'exact']);
    expect(read('約5', '億')).toEqual([500_000_000, 'approx']);
    expect(read('8.4557')).toBe('workspace.amountUnreadable');
  });

  it('counts a range at its lower bound', () => {
    const parsed = parseMoney('5–6億元', null);
    expect(parsed).toMatchObject({ ok: true, value: { yuan: 5e8, upperYuan: 6e8, qualifier: 'range' } });
  });

  it.each(['', ' ', '/', '無', '待定', '—'])('reads %j as no amount', (text) =>
    expect(read(text, '億')).toBeNull(),
  );

  it.each(['五億', '5億6', '-5億元', '1e9元', '99999999999億元'])('refuses %s', (text) =>
    expect(read(text, '億')).toBe('workspace.amountUnreadable'),
  );

  it('is exact to the 元 for every amount of 萬元 with four decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000_000_000 }), (yuan) => {
        const text = `${Math.floor(yuan / 10_000)}.${String(yuan % 10_000).padStart(4, '0')}萬元`;
        expect(read(text)).toEqual([yuan, 'exact']);
      }),
    );
  });
});
