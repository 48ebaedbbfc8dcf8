import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { plainFolding, type TextFolding } from '#domain/workspace/text-folding';

/** Characters of names that are read in more than one way: texts that hold one are spelled word by word. */
const AMBIGUOUS = /[重长行乐都单曾区会车石种仇解朴厦藏尉万]/u;
const HAN = /\p{Script=Han}/u;

/** Traditional to simplified Chinese, phrase by phrase (著名 stays, 隨著 turns). */
export const toSimplified = (text: string): string => Converter({ from: 't', to: 'cn' })(text);

/**
 * Search folding for Chinese names: 繁 → 簡 and pinyin, character by character from a memory of those seen, because a
 * ledger of 10,000 deals uses some two thousand of them.
 */
export function createChineseFolding(): TextFolding {
  const convert = Converter({ from: 't', to: 'cn' });
  const simplified = remember((character) => convert(character));
  const syllable = remember((character) => pinyin(character, { toneType: 'none' }));
  const toSimplified = (text: string): string => Array.from(text, simplified).join('');
  return {
    fold: (text) => toSimplified(plainFolding.fold(text)),
    pinyin: (text) => spell(toSimplified(plainFolding.fold(text)), syllable),
  };
}

/** Initials, then whole syllables; Latin letters and digits count as they are. */
function spell(text: string, syllable: (character: string) => string): string {
  if (!HAN.test(text)) return '';
  const syllables = AMBIGUOUS.test(text)
    ? pinyin(text, { toneType: 'none', type: 'array', nonZh: 'spaced' })
    : Array.from(text, (character) => (HAN.test(character) ? syllable(character) : character));
  const initials = syllables.map((one) => one[0] ?? '').join('');
  return `${initials} ${syllables.join('')}`;
}

/** Only Han characters are looked up; the rest stay as they are. */
function remember(look: (character: string) => string): (character: string) => string {
  const known = new Map<string, string>();
  return (character) => {
    if (!HAN.test(character)) return character;
    const found = known.get(character);
    if (found !== undefined) return found;
    const fresh = look(character);
    known.set(character, fresh);
    return fresh;
  };
}
