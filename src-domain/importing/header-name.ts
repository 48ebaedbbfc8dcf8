export type MoneyUnit = '億元' | '萬元' | '元';

const UNITS: Record<string, MoneyUnit> = {
  億元: '億元',
  亿元: '億元',
  億: '億元',
  亿: '億元',
  萬元: '萬元',
  万元: '萬元',
  萬: '萬元',
  万: '萬元',
  元: '元',
  人民幣元: '元',
  人民币元: '元',
};

const BRACKETED = /[([【〔{]([^)\]】〕}]*)[)\]】〕}]/gu;
const TRAILING_UNIT = /[/:|,、:]?(億元|亿元|萬元|万元)$/u;

/** Full-width forms narrowed, every space and line break gone, lower case. */
export const compactText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .toLowerCase();

export interface HeaderName {
  /** The bare name: 計劃總投資\n（億元） → 計劃總投資. */
  name: string;
  unit: MoneyUnit | null;
}

/** A column's name as offices write it, without line breaks, notes in brackets and its unit. */
export function parseHeader(text: string): HeaderName {
  const compact = compactText(text);
  const notes = [...compact.matchAll(BRACKETED)].map((match) => unitOf(match[1] ?? ''));
  const bare = compact.replace(BRACKETED, '').replace(/^[*＊※]+|[*＊※:]+$/gu, '');
  const trailing = TRAILING_UNIT.exec(bare);
  const name = trailing ? bare.slice(0, trailing.index) : bare;
  return { name, unit: notes.find((unit) => unit !== null) ?? unitOf(trailing?.[1] ?? '') };
}

/** 億元, 單位:萬元 or 人民幣萬元 → the unit. */
function unitOf(note: string): MoneyUnit | null {
  const bare = note.replace(/^(單位|单位)[::]?/u, '').replace(/^人民[幣币]/u, '');
  return UNITS[bare] ?? null;
}

/** The unit said above the table: 單位：億元. */
export function unitIn(text: string): MoneyUnit | null {
  const match = /(?:單位|单位)[::]?(?:人民[幣币])?(億元|亿元|萬元|万元|元)/u.exec(compactText(text));
  return match ? (UNITS[match[1] ?? ''] ?? null) : null;
}
