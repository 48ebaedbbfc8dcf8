import type { DeliveryState, OutboxEntry } from '#domain/ports/bridge';

/** How far an export has come; `kept`: it was never asked to go anywhere. */
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

export function deliveryOf({ state, destination }: OutboxEntry): Delivery {
  return destination === null && state.kind !== 'delivered' ? { kind: 'kept' } : state;
}

/** Whether trying now could change something. */
export const canRetry = (entry: OutboxEntry): boolean =>
  ['queued', 'waiting', 'failed'].includes(deliveryOf(entry).kind);

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
