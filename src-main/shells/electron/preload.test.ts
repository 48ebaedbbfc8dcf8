import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';

const fake = vi.hoisted(() => ({
  exposed: {} as Record<string, Record<string, (...given: never[]) => unknown>>,
  invoked: [] as unknown[][],
  events: null as unknown as EventEmitter,
}));

vi.mock('electron', () => {
  fake.events = new EventEmitter();
  return {
    contextBridge: {
      exposeInMainWorld: (name: string, given: (typeof fake.exposed)[string]) => (fake.exposed[name] = given),
    },
    ipcRenderer: Object.assign(fake.events, {
      invoke: async (...given: unknown[]) => {
        fake.invoked.push(given);
        return 'answer';
      },
    }),
  };
});

it('puts two functions on the page and nothing else of Electron', async () => {
  await import('./preload');
  expect(Object.keys(fake.exposed)).toEqual(['shell']);
  expect(Object.keys(fake.exposed['shell']!).sort()).toEqual(['invoke', 'subscribe']);
  const { invoke, subscribe } = fake.exposed['shell'] as unknown as {
    invoke(json: string): Promise<string>;
    subscribe(listener: (json: string) => void): () => void;
  };
  expect(await invoke('{}')).toBe('answer');
  expect(fake.invoked).toEqual([['kiteline:call', '{}']]);
  const got: unknown[][] = [];
  const stop = subscribe((...given) => got.push(given));
  fake.events.emit('kiteline:event', { sender: 'electron’s own event object' }, '1');
  stop();
  fake.events.emit('kiteline:event', {}, '2');
  expect(got).toEqual([['1']]);
});
