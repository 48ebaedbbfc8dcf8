import { err, fault, ok, type Result } from '#domain/result';

/** A page that has just been reloaded may still be letting go. */
const PATIENCE_MS = 5000;

/**
 * Takes the workspace for this worker until it ends: one writer per workspace, whatever pages are open. The lock
 * goes with the worker, so there is nothing to give back.
 */
export function holdWorkspace(workspace: string): Promise<Result<null>> {
  return new Promise((resolve) => {
    const held = navigator.locks.request(
      `kiteline-store-${workspace}`,
      { signal: AbortSignal.timeout(PATIENCE_MS) },
      () => {
        resolve(ok(null));
        return new Promise<never>(() => undefined);
      },
    );
    held.catch(() => resolve(err(fault('store.openElsewhere'))));
  });
}
