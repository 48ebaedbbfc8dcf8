/** The store worker of this build. */
export const spawnStoreWorker = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'store' });
