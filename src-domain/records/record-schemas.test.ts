import { describe, expect, it } from 'vitest';
import { dealDefaults } from './deal-schema';
import { parseFields, parseRecord } from './record-schemas';

const amount = {
  yuan: 5e8,
  qualifier: 'exact',
  upperYuan: null,
  text: '5億元',
  currency: 'CNY',
  rate: null,
  rateOn: null,
};

describe('record schemas', () => {
  it('take a deal of which only the title is known', () => {
    expect(parseRecord('deal', { ...dealDefaults, title: '站南廣場' }).ok).toBe(true);
  });

  it.each([
    [{ title: ' ' }, 'workspace.emptyTitle', 'title'],
    [{ colour: 'red' }, 'workspace.unknownField', 'colour'],
    [{ amount: { ...amount, yuan: -1 } }, 'workspace.negativeAmount', 'amount.yuan'],
    [{ investor: '' }, 'workspace.emptyText', 'investor'],
    [{ kind: 'gift' }, 'workspace.badField', 'kind'],
    [{}, 'workspace.nothingToChange', undefined],
  ])('refuse %j with %s', (fields, code, at) => {
    expect(parseFields('deal', fields)).toMatchObject({ ok: false, error: at ? { code, at } : { code } });
  });

  it('refuse an impossible date by name', () => {
    expect(parseFields('transition', { effectiveOn: '2018-02-30' })).toMatchObject({
      ok: false,
      error: { code: 'workspace.notADate', at: 'effectiveOn' },
    });
  });
});
