/** Longest text a cell may hold. */
const CELL_LIMIT = 32_767;
const SHEET_NAME_LIMIT = 31;

/** Control characters XML has no place for, and halves of surrogate pairs. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Text a workbook can hold: without control characters and half characters, within a cell's length. */
export const safeText = (text: string): string => text.replace(FORBIDDEN, '').slice(0, CELL_LIMIT);

/** Columns on screen: Chinese and full-width characters take two. */
export function characterWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

/** Names Excel accepts: without `[]:*?/\`, at most 31 characters, each once whatever its case. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const base =
      safeText(name)
        .replace(/[[\]:*?/\\]/g, ' ')
        .trim()
        .replace(/^'+|'+$/g, '') || 'Sheet';
    let unique = base.slice(0, SHEET_NAME_LIMIT);
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) {
      unique = `${base.slice(0, SHEET_NAME_LIMIT - 4)} ${n}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
