import { describe, expect, it } from 'vitest';
import { movedBy, type LaneGround } from './lane-keys';

const ground: LaneGround = { row: 5, stop: 1, rows: 20, page: 10, stops: 3, folded: false };
const press = (key: string, on: Partial<LaneGround> = {}, held: { ctrl?: boolean; shift?: boolean } = {}) =>
  movedBy({ key, ctrl: held.ctrl ?? false, shift: held.shift ?? false }, { ...ground, ...on });

describe('keys in the lanes', () => {
  it('go from row to row and keep the part', () => {
    expect(press('ArrowDown')).toEqual({ kind: 'row', row: 6, stop: 1 });
    expect(press('ArrowUp', { row: 0 })).toEqual({ kind: 'row', row: 0, stop: 1 });
    expect(press('PageDown', { row: 15 })).toEqual({ kind: 'row', row: 19, stop: 1 });
    expect(press('Home', {}, { ctrl: true })).toEqual({ kind: 'row', row: 0, stop: 1 });
    expect(press('End', {}, { ctrl: true })).toEqual({ kind: 'row', row: 19, stop: 1 });
  });

  it('go from part to part, back to the whole lane, and from there to the head of the group', () => {
    expect(press('ArrowRight')).toEqual({ kind: 'stop', stop: 2 });
    expect(press('ArrowRight', { stop: 2 })).toEqual({ kind: 'stop', stop: 2 });
    expect(press('ArrowLeft', { stop: 0 })).toEqual({ kind: 'stop', stop: -1 });
    expect(press('ArrowLeft', { stop: -1 })).toEqual({ kind: 'head' });
    expect(press('End')).toEqual({ kind: 'stop', stop: 2 });
    expect(press('Home')).toEqual({ kind: 'stop', stop: -1 });
  });

  it('fold and unfold a group', () => {
    const group = { stops: null, stop: -1 };
    expect(press('ArrowLeft', group)).toEqual({ kind: 'fold' });
    expect(press('ArrowRight', group)).toBeNull();
    expect(press('ArrowRight', { ...group, folded: true })).toEqual({ kind: 'fold' });
    expect(press(' ', group)).toEqual({ kind: 'fold' });
  });

  it('zoom and move the days', () => {
    expect(press('+', {}, { shift: true })).toEqual({ kind: 'zoom', by: 1 });
    expect(press('-')).toEqual({ kind: 'zoom', by: -1 });
    expect(press('ArrowLeft', {}, { shift: true })).toEqual({ kind: 'pan', by: -1 });
  });

  it('leave all others alone', () => {
    expect(press('a')).toBeNull();
    expect(press('ArrowRight', {}, { ctrl: true })).toBeNull();
    expect(press('ArrowDown', {}, { shift: true })).toBeNull();
  });
});
