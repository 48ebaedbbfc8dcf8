/** One value that can be watched; what `useSyncExternalStore` wants, without a library. */
export interface Cell<T> {
  get(): T;
  set(next: T): void;
  subscribe(listener: () => void): () => void;
}

export function createCell<T>(initial: T): Cell<T> {
  const listeners = new Set<() => void>();
  let value = initial;
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Changes some members of an object held in a cell. */
export const patchCell = <T extends object>(cell: Cell<T>, patch: Partial<T>): void =>
  cell.set({ ...cell.get(), ...patch });
