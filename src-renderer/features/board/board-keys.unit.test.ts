import { describe, expect, it } from 'vitest';
import { neighbourStage, nextPlace } from './board-keys';

const lengths = [3, 0, 1, 5];

describe('board by keyboard', () => {
  it.each([
    ['ArrowDown', { column: 0, row: 0 }, { column: 0, row: 1 }],
    ['ArrowDown', { column: 0, row: 2 }, null],
    ['ArrowUp', { column: 0, row: 0 }, null],
    ['ArrowRight', { column: 0, row: 2 }, { column: 2, row: 0 }],
    ['ArrowLeft', { column: 3, row: 4 }, { column: 2, row: 0 }],
    ['ArrowLeft', { column: 0, row: 0 }, null],
    ['ArrowRight', { column: 3, row: 0 }, null],
    ['End', { column: 3, row: 0 }, { column: 3, row: 4 }],
    ['Home', { column: 3, row: 4 }, { column: 3, row: 0 }],
    ['PageDown', { column: 3, row: 1 }, { column: 3, row: 4 }],
    ['x', { column: 3, row: 1 }, null],
  ])('%s from %j leads to %j', (key, from, to) => {
    expect(nextPlace(key, from, lengths)).toEqual(to);
  });

  it('Ctrl+Shift+arrow moves one stage and stops at the ends', () => {
    expect(neighbourStage('visit', 1)).toBe('negotiation');
    expect(neighbourStage('visit', -1)).toBeNull();
    expect(neighbourStage('landing', 1)).toBeNull();
  });
});
