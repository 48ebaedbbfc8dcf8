import { describe, expect, it, vi } from 'vitest';
import { ok } from '#domain/result';
import { createDispatcher, type BridgeHandlers } from './dispatcher';
import { requestSchemas } from './request-schemas';

type Reply = { ok: boolean; value?: unknown; error?: { code: string; params?: Record<string, unknown> } };

function setUp() {
  const handle = vi.fn<(request: unknown) => unknown>(() => ok('done'));
  const log = vi.fn<(where: string, error: unknown) => void>();
  const handlers = Object.fromEntries(Object.keys(requestSchemas).map((method) => [method, handle]));
  const dispatch = createDispatcher(handlers as unknown as BridgeHandlers, log);
  const send = async (json: string) => JSON.parse(await dispatch(json)) as Reply;
  const call = (method: string, request: unknown) => send(JSON.stringify({ v: 1, method, request }));
  return { handle, log, send, call };
}

const change = {
  id: '0'.repeat(32),
  kind: 'deal',
  record: 'a',
  deal: 'a',
  act: 'create',
  fields: { title: '甲' },
};
const commit = (extra: object) => ({
  base: 0,
  batch: { id: 'b', part: 0, last: true },
  changes: [{ ...change, ...extra }],
});

describe('the bridge', () => {
  it('hands a good request to its method and the answer back', async () => {
    const { handle, call } = setUp();
    expect(await call('journal.commit', commit({}))).toEqual({ ok: true, value: 'done' });
    expect(handle).toHaveBeenCalledWith(commit({}));
  });

  it.each([
    ['not JSON', 'hello'],
    ['no envelope', '[]'],
    ['another version', '{"v":2,"method":"app.start","request":null}'],
    ['more than the envelope', '{"v":1,"method":"app.start","request":null,"extra":1}'],
    ['no such method', '{"v":1,"method":"process.exit","request":null}'],
    ['a name every object has', '{"v":1,"method":"constructor","request":null}'],
    ['another such name', '{"v":1,"method":"__proto__","request":null}'],
  ])('refuses %s', async (_, json) => {
    const { handle, send } = setUp();
    expect(await send(json)).toMatchObject({ ok: false, error: { code: 'host.badCall' } });
    expect(handle).not.toHaveBeenCalled();
  });

  it.each([
    ['journal.commit', { ...commit({}), base: -1 }, 'base'],
    ['journal.commit', { ...commit({}), base: 0.5 }, 'base'],
    ['journal.commit', commit({ id: 'short' }), 'changes.0.id'],
    ['journal.commit', commit({ kind: 'virus' }), 'changes.0.kind'],
    ['journal.commit', commit({ act: 'erase' }), 'changes.0.act'],
    ['journal.commit', commit({ fields: [] }), 'changes.0.fields'],
    ['journal.commit', commit({ seq: 7 }), 'changes.0'],
    ['journal.read', { after: 0, limit: 1_000_000 }, 'limit'],
    ['app.openLink', { url: 'no address' }, 'url'],
    ['workspace.create', { actor: '  ', deviceName: 'x' }, 'actor'],
    ['settings.set', { theme: 'pink' }, 'theme'],
    ['settings.set', { unknown: 1 }, ''],
    ['app.start', {}, ''],
    ['folder.list', null, ''],
  ])('%s refuses a request that is wrong at its place', async (method, request, at) => {
    const { handle, call } = setUp();
    expect(await call(method, request)).toEqual({
      ok: false,
      error: expect.objectContaining({ code: 'host.badRequest', params: { method, at } }) as unknown,
    });
    expect(handle).not.toHaveBeenCalled();
  });

  it('answers, and logs, what broke inside', async () => {
    const { handle, log, call } = setUp();
    handle.mockImplementation(() => {
      throw new Error('broken');
    });
    expect(await call('app.start', null)).toMatchObject({ ok: false, error: { code: 'host.internal' } });
    expect(log).toHaveBeenCalledWith('app.start', expect.any(Error));
  });
});
