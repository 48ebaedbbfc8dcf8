import type { DeliveryState, OutboxEntry } from '#domain/ports/bridge';

/** How far an export has come; `kept`: it was not to go anywhere and lies in the documents folder. */
export type Delivery = DeliveryState | { kind: 'kept' };
export type DeliveryKind = Delivery['kind'];

/** In the order they are counted in the head. */
export const DELIVERY_KINDS: readonly DeliveryKind[] = [
  'uploading',
  'queued',
  'waiting',
  'failed',
  'delivered',
  'kept',
];

export const deliveryOf = ({ state, keptAt }: OutboxEntry): Delivery =>
  state.kind === 'delivered' && state.place === keptAt ? { kind: 'kept' } : state;

/** Whether trying now could change something. */
export const canRetry = ({ state, destination }: OutboxEntry): boolean =>
  state.kind === 'waiting' || state.kind === 'failed' || (state.kind === 'queued' && destination !== null);

export function countByKind(entries: readonly OutboxEntry[]): ReadonlyMap<DeliveryKind, number> {
  const counts = new Map<DeliveryKind, number>();
  for (const entry of entries) {
    const { kind } = deliveryOf(entry);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** Part sent, 0…1; an empty file is all sent. */
export const partSent = (sentBytes: number, bytes: number): number =>
  bytes === 0 ? 1 : Math.min(1, sentBytes / bytes);
