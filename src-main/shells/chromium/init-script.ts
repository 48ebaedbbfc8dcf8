/**
 * Runs in the page before any of its scripts: puts `window.shell` with its two functions there, frozen. Serialised
 * by Playwright, hence a bundle of its own without imports.
 */
interface HostWindow {
  __shell: (json: string) => Promise<string>;
  __shellPush?: (json: string) => void;
}

{
  const host = globalThis as unknown as HostWindow;
  const call = host.__shell;
  const listeners = new Set<(json: string) => void>();
  host.__shellPush = (json) => {
    for (const listener of listeners) listener(json);
  };
  const shell = Object.freeze({
    invoke: (json: string) => call(json),
    subscribe(listener: (json: string) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  });
  Object.defineProperty(globalThis, 'shell', { value: shell, enumerable: true });
}
