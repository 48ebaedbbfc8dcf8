import { describe, expect, it } from 'vitest';
import { isBareKey, matchesKeys, type KeyPress } from './shortcut-keys';

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('matchesKeys', () => {
  it.each<[string, KeyPress]>([
    ['Ctrl+N', press('n', 'KeyN', { ctrlKey: true })],
    ['Ctrl+N', press('N', 'KeyN', { metaKey: true })],
    ['Ctrl+Shift+N', press('N', 'KeyN', { ctrlKey: true, shiftKey: true })],
    ['Ctrl+N', press('т', 'KeyN', { ctrlKey: true })],
    ['Alt+1', press('¡', 'Digit1', { altKey: true })],
    ['/', press('/', 'Slash')],
    ['/', press('/', 'Digit7', { shiftKey: true })],
    ['F1', press('F1', 'F1')],
    ['Ctrl+Shift+→', press('ArrowRight', 'ArrowRight', { ctrlKey: true, shiftKey: true })],
  ])('%s', (printed, event) => {
    expect(matchesKeys(event, printed)).toBe(true);
  });

  it.each<[string, KeyPress]>([
    ['Ctrl+N', press('N', 'KeyN', { ctrlKey: true, shiftKey: true })],
    ['Ctrl+N', press('n', 'KeyN')],
    ['N', press('n', 'KeyN', { ctrlKey: true })],
    ['Alt+1', press('1', 'Digit1')],
    ['/', press('/', 'Slash', { ctrlKey: true })],
  ])('not %s', (printed, event) => {
    expect(matchesKeys(event, printed)).toBe(false);
  });
});

it('knows which keys a text field keeps', () => {
  expect(['/', 'N', 'Enter'].every(isBareKey)).toBe(true);
  expect(['Ctrl+N', 'Alt+1', 'F1'].some(isBareKey)).toBe(false);
});
