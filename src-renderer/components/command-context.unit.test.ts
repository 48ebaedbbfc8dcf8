import { expect, it, vi } from 'vitest';
import { createCommandRegistry } from './command-context';

it('runs the innermost handler and falls back when its view goes', () => {
  const registry = createCommandRegistry();
  const outer = vi.fn();
  const inner = vi.fn();
  registry.register(() => ({ 'edit.undo': outer }));
  const leave = registry.register(() => ({ 'edit.undo': inner }));
  registry.run('edit.undo');
  leave();
  registry.run('edit.undo');
  expect([inner.mock.calls.length, outer.mock.calls.length]).toEqual([1, 1]);
});

it('says when a command cannot run', () => {
  const registry = createCommandRegistry();
  expect(registry.run('deal.advance')).toBe(false);
  expect(registry.handler('deal.advance')).toBeUndefined();
});
