/** A value or a reason; errors a caller must handle travel as values, never as throws. */
export type Result<T, E = Fault> = { ok: true; value: T } | { ok: false; error: E };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const err = <E>(error: E): { ok: false; error: E } => ({ ok: false, error });

/**
 * What went wrong, where, and what to do, without a language: `code` is a key of the `errors` catalogue,
 * `params` fill its placeholders. `at` names the place (a field, a line, a cell) when there is one.
 */
export interface Fault {
  code: string;
  params?: Record<string, string | number>;
  at?: string;
}

export const fault = (code: string, params?: Record<string, string | number>, at?: string): Fault => ({
  code,
  ...(params ? { params } : {}),
  ...(at ? { at } : {}),
});

/** Closes an exhaustive switch: a new union member stops compiling here. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
