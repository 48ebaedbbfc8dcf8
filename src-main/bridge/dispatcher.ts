import { z } from 'zod';
import type { BridgeMethod, BridgeMethods } from '#domain/ports/bridge';
import { err, fault, ok, type Result } from '#domain/result';
import { requestSchemas } from './request-schemas';

export type BridgeHandlers = {
  [M in BridgeMethod]: (
    request: BridgeMethods[M]['request'],
  ) => Promise<Result<BridgeMethods[M]['reply']>> | Result<BridgeMethods[M]['reply']>;
};

const envelope = z.strictObject({ v: z.literal(1), method: z.string(), request: z.unknown() });

/**
 * One call from the page: envelope, method, request are checked before anything runs. Never rejects; what breaks
 * unexpectedly is logged and answered as `host.internal`.
 */
export function createDispatcher(
  handlers: BridgeHandlers,
  log: (where: string, error: unknown) => void,
): (json: string) => Promise<string> {
  return async (json) => JSON.stringify(await dispatch(handlers, json, log));
}

async function dispatch(
  handlers: BridgeHandlers,
  json: string,
  log: (where: string, error: unknown) => void,
): Promise<Result<unknown>> {
  const call = parseCall(json);
  if (!call || !isMethod(call.method)) return err(fault('host.badCall', { method: call?.method ?? '' }));
  const request = checkRequest(call.method, call.request);
  if (!request.ok) return request;
  try {
    const handle = handlers[call.method] as (request: unknown) => Promise<Result<unknown>>;
    return await handle(request.value);
  } catch (error) {
    log(call.method, error);
    const message = error instanceof Error ? error.message : String(error);
    return err(fault('host.internal', { method: call.method, message }));
  }
}

function checkRequest(method: BridgeMethod, request: unknown): Result<unknown> {
  try {
    const checked = requestSchemas[method].safeParse(request);
    if (checked.success) return ok(checked.data);
    const issue = checked.error.issues[0];
    return err(fault('host.badRequest', { method, at: issue?.path.join('.') ?? '' }));
  } catch {
    // Nested so deep that the check itself runs out of stack.
    return err(fault('host.badRequest', { method, at: '' }));
  }
}

function parseCall(json: string): z.infer<typeof envelope> | null {
  try {
    const parsed = envelope.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    // Not JSON: answered as a bad call.
    return null;
  }
}

const isMethod = (name: string): name is BridgeMethod => Object.hasOwn(requestSchemas, name);
