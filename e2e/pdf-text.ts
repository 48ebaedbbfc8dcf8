import { inflateSync } from 'node:zlib';

/**
 * The words of a PDF as Chromium writes them, page by page, without any spaces: enough to look for figures in it.
 * Every font carries the characters its codes stand for (ToUnicode); nothing is guessed from glyphs.
 */
export function pdfPages(bytes: Uint8Array): readonly string[] {
  const objects = objectsOf(Buffer.from(bytes));
  const fonts = fontsOf(objects);
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map(({ head }) => {
      const contents = /\/Contents (\d+) 0 R/.exec(head)?.[1];
      const stream = contents === undefined ? undefined : objects.get(contents)?.stream();
      if (stream === undefined) throw new Error('a page of the PDF has no contents');
      return wordsOf(stream, fonts);
    });
}

interface PdfObject {
  /** Its dictionary, as written. */
  head: string;
  /** Its bytes, inflated; Latin-1, a character a byte. */
  stream: () => string | undefined;
}

interface Font {
  /** Hex digits of one code: 2 or 4. */
  width: number;
  characters: ReadonlyMap<string, string>;
}

function objectsOf(file: Buffer): Map<string, PdfObject> {
  const text = file.toString('latin1');
  if (!text.startsWith('%PDF-')) throw new Error('not a PDF');
  const objects = new Map<string, PdfObject>();
  const start = /(?<=[\r\n])(\d+) 0 obj\s/g;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const from = found.index + found[0].length;
    const end = /\bendobj\b|\bstream\r?\n/g;
    end.lastIndex = from;
    const ends = end.exec(text);
    if (!ends) throw new Error('the PDF is cut off');
    const head = text.slice(from, ends.index);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const body = ends.index + ends[0].length;
    objects.set(found[1]!, { head, stream: () => streamOf(head, file.subarray(body, body + length)) });
    start.lastIndex = ends[0].startsWith('stream') ? body + length : body;
  }
  return objects;
}

function streamOf(head: string, bytes: Buffer): string | undefined {
  if (bytes.length === 0) return undefined;
  return (head.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

/** By the name pages use; Chromium gives every font one name in the whole file. */
function fontsOf(objects: ReadonlyMap<string, PdfObject>): Map<string, Font> {
  const fonts = new Map<string, Font>();
  for (const { head } of objects.values())
    for (const [, name, id] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!)?.head ?? '')?.[1];
      const stream = map === undefined ? undefined : objects.get(map)?.stream();
      if (stream !== undefined) fonts.set(name!, readMap(stream));
    }
  return fonts;
}

function readMap(map: string): Font {
  const width = /begincodespacerange\s*<([0-9A-Fa-f]+)>/.exec(map)?.[1]?.length ?? 4;
  const characters = new Map<string, string>();
  const codeAt = (code: number) => code.toString(16).toUpperCase().padStart(width, '0');
  for (const [, section = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code, character] of section.matchAll(/<(\w+)>\s*<(\w+)>/g))
      characters.set(code!.toUpperCase(), fromUtf16(character!));
  for (const [, section = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, low, high, first] of section.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let code = parseInt(low!, 16); code <= parseInt(high!, 16); code += 1) {
        const character = parseInt(first!, 16) + code - parseInt(low!, 16);
        characters.set(codeAt(code), fromUtf16(character.toString(16).padStart(first!.length, '0')));
      }
  return { width, characters };
}

const fromUtf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Where a glyph stands for another character than its own, the page says so (ActualText, until EMC). */
function wordsOf(stream: string, fonts: ReadonlyMap<string, Font>): string {
  let font: Font | undefined;
  let spoken = false;
  let words = '';
  for (const [token, actual, name, hex, literal] of stream.matchAll(TOKENS)) {
    if (actual !== undefined) {
      spoken = true;
      words += fromUtf16(actual.replace(/^FEFF/i, ''));
    } else if (token === 'EMC') spoken = false;
    else if (name !== undefined) font = fonts.get(name);
    else if (font && !spoken) words += decode(font, hex ?? hexOf(literal!));
  }
  return words.replace(/\s+/g, '');
}

/** Said text, the end of a marked part, a change of font, and strings in hex or in brackets. */
const TOKENS =
  /\/ActualText <([0-9A-Fa-f]*)>|\bEMC\b|\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f\s]*)>(?!>)|\(((?:\\[\s\S]|[^\\()])*)\)/g;

const hexOf = (literal: string): string =>
  Buffer.from(
    literal.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal: string | undefined, one: string) =>
      octal === undefined ? (ESCAPES[one] ?? one) : String.fromCharCode(parseInt(octal, 8)),
    ),
    'latin1',
  ).toString('hex');

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function decode({ width, characters }: Font, hex: string): string {
  const codes = hex.replace(/\s/g, '').toUpperCase();
  let words = '';
  for (let at = 0; at < codes.length; at += width) words += characters.get(codes.slice(at, at + width)) ?? '';
  return words;
}
