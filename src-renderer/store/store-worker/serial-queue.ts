/** Runs acts one after the other; a failed one does not stop those behind it. */
export interface SerialQueue {
  run<T>(act: () => Promise<T>): Promise<T>;
}

export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (act) => {
      const next = last.then(act, act);
      last = next.catch(() => undefined);
      return next;
    },
  };
}
