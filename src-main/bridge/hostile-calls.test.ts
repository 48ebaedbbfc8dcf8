import { expect, test } from 'vitest';
import { ok } from '#domain/result';
import { createDispatcher, type BridgeHandlers } from './dispatcher';
import { requestSchemas } from './request-schemas';

type Reply = { ok: boolean; error?: { code: string; params?: Record<string, unknown> } };

/** A dispatcher whose every method does `act`; what reached it and what was logged. */
function bridge(act: (request: unknown) => unknown = () => ok(null)) {
  const reached: unknown[] = [];
  const logged: string[] = [];
  const handle = (request: unknown) => {
    reached.push(request);
    return act(request);
  };
  const handlers = Object.fromEntries(Object.keys(requestSchemas).map((method) => [method, handle]));
  const dispatch = createDispatcher(handlers as unknown as BridgeHandlers, (where) => logged.push(where));
  const send = async (json: string) => JSON.parse(await dispatch(json)) as Reply;
  return { reached, logged, send };
}

const call = (method: string, request: string) => `{"v":1,"method":"${method}","request":${request}}`;
const commit = (changes: string) =>
  call('journal.commit', `{"base":0,"batch":{"id":"b","part":0,"last":true},"changes":[${changes}]}`);
const change = (fields: string) =>
  `{"id":"${'0'.repeat(32)}","kind":"deal","record":"a","deal":"a","act":"create","fields":${fields}}`;

test.each([
  ['nothing', ''],
  ['a cut object', '{'],
  ['null', 'null'],
  ['no method', '{"v":1}'],
  ['a name of every object', '{"v":1,"method":"toString","request":null}'],
  ['another', '{"v":1,"method":"hasOwnProperty","request":null}'],
  ['a list for a name', '{"v":1,"method":["app.start"],"request":null}'],
  ['an envelope with a prototype', '{"v":1,"method":"app.start","request":null,"__proto__":{"v":1}}'],
  ['brackets without end', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
])('%s is no call', async (_, json) => {
  const { reached, logged, send } = bridge();
  expect(await send(json)).toMatchObject({ ok: false, error: { code: 'host.badCall' } });
  expect([reached, logged]).toEqual([[], []]);
});

test.each([
  ['more changes than a part may have', commit(Array(5001).fill(change('{}')).join(','))],
  [
    'a value nested a hundred thousand deep',
    commit(change(`{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)),
  ],
  ['a path longer than any', call('folder.list', JSON.stringify({ path: 'x'.repeat(5000) }))],
  [
    'a log message without end',
    call('log.error', JSON.stringify({ where: 'a', message: 'x'.repeat(20_001) })),
  ],
  ['a number too large to count with', call('journal.head', '{"seq":9007199254740993}')],
  ['a number that is none', call('journal.head', '{"seq":1e999}')],
  ['a prototype beside the fields of a request', call('journal.head', '{"seq":0,"__proto__":{"x":1}}')],
])('%s is refused', async (_, json) => {
  const { reached, send } = bridge();
  expect(await send(json)).toMatchObject({ ok: false, error: { code: 'host.badRequest' } });
  expect(reached).toEqual([]);
});

test('a field named __proto__ changes no object', async () => {
  const { reached, send } = bridge();
  await send(commit(change('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')));
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect(reached).toHaveLength(1);
  for (const request of reached) {
    const [sent] = (request as { changes: { fields: object }[] }).changes;
    expect(Object.getPrototypeOf(sent!.fields)).toBe(Object.prototype);
    expect((sent!.fields as { polluted?: boolean }).polluted).toBeUndefined();
  }
});

test.each<[string, () => unknown, string]>([
  ['an error', () => new Error('no such table'), 'no such table'],
  ['a sentence', () => 'no such table', 'no such table'],
  ['nothing', () => null, 'null'],
])(
  'a handler that throws %s at once or later answers host.internal, once, and without its stack',
  async (_, thrown, message) => {
    for (const act of [
      () => {
        throw thrown();
      },
      () => Promise.reject(thrown()),
    ]) {
      const { logged, send } = bridge(act);
      expect(await send(call('backup.list', 'null'))).toEqual({
        ok: false,
        error: { code: 'host.internal', params: { method: 'backup.list', message } },
      });
      expect(logged).toEqual(['backup.list']);
    }
  },
);

test('after a call that broke, the next ones are answered', async () => {
  let broken = true;
  const { send } = bridge(() => {
    if (!broken) return ok(1);
    broken = false;
    throw new Error('once');
  });
  const replies = await Promise.all([1, 2, 3].map(() => send(call('backup.list', 'null'))));
  expect(replies.map((reply) => reply.ok)).toEqual([false, true, true]);
});
