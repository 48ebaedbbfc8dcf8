import { describe, expect, it } from 'vitest';
import { dealDefaults } from '#domain/records/deal-schema';
import type { DealFields } from '#domain/records/deal';
import { FACTS, factFields, factText, type Fact } from './deal-facts';

const fields: DealFields = { ...dealDefaults, title: '甲' };
const factOf = (field: Fact['field']): Fact => FACTS.find((one) => one.field === field)!;

describe('facts', () => {
  it('an emptied fact is not recorded, never an empty text', () => {
    expect(factFields(factOf('investor'), '  ')).toEqual({ ok: true, value: { investor: null } });
    expect(factFields(factOf('tags'), '')).toEqual({ ok: true, value: { tags: [] } });
    expect(factFields(factOf('amount'), '')).toEqual({ ok: true, value: { amount: null } });
  });

  it('an amount is read as offices write it, or refused with what was typed', () => {
    expect(factFields(factOf('amount'), '18.6億元')).toMatchObject({
      value: { amount: { yuan: 1_860_000_000 } },
    });
    expect(factFields(factOf('amount'), '很多')).toMatchObject({ ok: false });
  });

  it('a deal cannot lose its title', () => {
    expect(factFields({ field: 'title', kind: 'text' }, ' ')).toMatchObject({
      ok: false,
      error: { code: 'workspace.emptyTitle' },
    });
  });

  it('tags are split at the marks people use', () => {
    expect(factFields(factOf('tags'), '5+5、一事一議，重點')).toEqual({
      ok: true,
      value: { tags: ['5+5', '一事一議', '重點'] },
    });
    expect(factText({ ...fields, tags: ['甲', '乙'] }, factOf('tags'))).toBe('甲、乙');
  });
});
