/** Typed calls and events, both ways, over one message port: page and store worker each hold a peer. */
type CallMap<T> = { [M in keyof T]: { request: unknown; reply: unknown } };
type Handlers<T extends CallMap<T>> = {
  [M in keyof T]: (request: T[M]['request']) => T[M]['reply'] | Promise<T[M]['reply']>;
};

/** What a Worker, and a worker's own global, have in common. */
export interface MessagePortLike {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

export interface Peer<Theirs extends CallMap<Theirs>, EventOut> {
  call<M extends keyof Theirs & string>(
    method: M,
    request: Theirs[M]['request'],
    transfer?: Transferable[],
  ): Promise<Theirs[M]['reply']>;
  tell(event: EventOut): void;
  /** The other end has gone: rejects what is waiting and what is still to come. */
  fail(reason: string): void;
}

type Message =
  | { kind: 'call'; id: number; method: string; request: unknown }
  | { kind: 'reply'; id: number; value: unknown }
  | { kind: 'broken'; id: number; message: string }
  | { kind: 'event'; event: unknown };

interface Waiting {
  resolve: (value: never) => void;
  reject: (reason: Error) => void;
}

export function createPeer<Mine extends CallMap<Mine>, Theirs extends CallMap<Theirs>, EventIn, EventOut>(
  port: MessagePortLike,
  handlers: Handlers<Mine>,
  onEvent: (event: EventIn) => void,
): Peer<Theirs, EventOut> {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let gone: string | null = null;
  const send = (message: Message, transfer: Transferable[] = []) => port.postMessage(message, transfer);

  const answer = async (id: number, method: string, request: unknown) => {
    try {
      const handle = handlers[method as keyof Mine];
      send({ kind: 'reply', id, value: await handle(request) });
    } catch (error) {
      send({
        kind: 'broken',
        id,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  };
  const settle = (id: number, act: (waiter: Waiting) => void) => {
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (waiter) act(waiter);
  };

  port.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.kind === 'event') onEvent(data.event as EventIn);
    else if (data.kind === 'call') void answer(data.id, data.method, data.request);
    else if (data.kind === 'reply') settle(data.id, (waiter) => waiter.resolve(data.value as never));
    else settle(data.id, (waiter) => waiter.reject(new Error(data.message)));
  });

  return {
    call: (method, request, transfer) =>
      new Promise((resolve, reject) => {
        if (gone !== null) return reject(new Error(gone));
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        send({ kind: 'call', id, method, request }, transfer);
      }),
    tell: (event) => send({ kind: 'event', event }),
    fail: (reason) => {
      gone = reason;
      for (const waiter of waiting.values()) waiter.reject(new Error(reason));
      waiting.clear();
    },
  };
}
