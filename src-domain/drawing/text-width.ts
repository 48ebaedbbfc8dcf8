/** The size every word of a timeline is set in. */
const FONT_SIZE = 12;
/** Share of the font size a Latin letter or a figure takes on the average; a CJK character takes all of it. */
const NARROW = 0.56;

const isWide = (code: number): boolean => code >= 0x2e80 && code !== 0x2018 && code !== 0x2019;

/** Roughly how wide a text will be, in pixels: enough to keep labels from running into each other. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += isWide(letter.codePointAt(0) ?? 0) ? FONT_SIZE : FONT_SIZE * NARROW;
  return Math.ceil(width);
}
