/** What of a keyboard event a shortcut looks at. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const arrows: Record<string, string> = {
  '→': 'arrowright',
  '←': 'arrowleft',
  '↑': 'arrowup',
  '↓': 'arrowdown',
};

/** Whether a press is the shortcut as printed ("Ctrl+Shift+N", "Alt+1", "/", "F1"). */
export function matchesKeys(press: KeyPress, printed: string): boolean {
  const parts = printed.split('+');
  const key = parts.at(-1)!;
  const wants = (name: string) => parts.slice(0, -1).includes(name);
  const control = press.ctrlKey || press.metaKey;
  if (control !== wants('Ctrl') || press.altKey !== wants('Alt')) return false;
  if (isPunctuation(key)) return press.key === key;
  return press.shiftKey === wants('Shift') && nameOf(press) === (arrows[key] ?? key.toLowerCase());
}

/** "/" is Shift+7 on some keyboards: what counts is the sign. */
const isPunctuation = (key: string): boolean => key.length === 1 && !/[\p{L}\p{N}→←↑↓]/u.test(key);

/** Digits and letters by their place, so that Alt or another layout does not change them. */
function nameOf(press: KeyPress): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code);
  if (digit) return digit[1]!;
  const letter = /^Key([A-Z])$/.exec(press.code);
  if (letter && !/^[a-z]$/i.test(press.key)) return letter[1]!.toLowerCase();
  return press.key.toLowerCase();
}

/** Alone, without Ctrl or Alt: such keys belong to a text field that has the focus. */
export const isBareKey = (printed: string): boolean => !/Ctrl|Alt|^F\d+$/.test(printed);
