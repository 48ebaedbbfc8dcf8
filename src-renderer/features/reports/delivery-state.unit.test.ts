import { expect, test } from 'vitest';
import type { OutboxEntry } from '#domain/ports/bridge';
import { canRetry, countByKind, deliveryOf, partSent } from './delivery-state';

const entry = (state: OutboxEntry['state'], destination: string | null): OutboxEntry => ({
  id: '1',
  title: '签约汇总',
  format: 'pdf',
  file: 'a.pdf',
  keptAt: '/documents/a.pdf',
  bytes: 100,
  sha256: '0',
  revision: 1,
  createdAt: 0,
  createdBy: '王敏',
  contents: '',
  destination,
  state,
  attempts: [],
});
const reason = { code: 'reports.unreachable' };

const delivered = (place: string) => ({ kind: 'delivered', at: 1, place, sha256: '0' }) as const;

test('what was not to be delivered is kept here, not delivered anywhere', () => {
  expect(deliveryOf(entry(delivered('/documents/a.pdf'), '/documents')).kind).toBe('kept');
  expect(deliveryOf(entry(delivered('/usb/a.pdf'), '/usb')).kind).toBe('delivered');
  expect(deliveryOf(entry({ kind: 'queued' }, null)).kind).toBe('queued');
});

test('what is under way, delivered, kept or without a destination cannot be tried again', () => {
  expect(canRetry(entry({ kind: 'failed', reason }, '/usb'))).toBe(true);
  expect(canRetry(entry({ kind: 'waiting', reason, nextTryAt: 1 }, '/usb'))).toBe(true);
  expect(canRetry(entry({ kind: 'queued' }, '/usb'))).toBe(true);
  expect(canRetry(entry({ kind: 'queued' }, null))).toBe(false);
  expect(canRetry(entry({ kind: 'uploading', sentBytes: 1 }, '/usb'))).toBe(false);
  expect(canRetry(entry(delivered('/usb/a.pdf'), '/usb'))).toBe(false);
});

test('states are counted', () => {
  const counts = countByKind([
    entry(delivered('/documents/a.pdf'), '/documents'),
    entry({ kind: 'queued' }, '/usb'),
    entry({ kind: 'queued' }, '/usb'),
  ]);
  expect(Object.fromEntries(counts)).toEqual({ kept: 1, queued: 2 });
});

test('the part sent never passes the whole', () => {
  expect(partSent(62, 100)).toBe(0.62);
  expect(partSent(120, 100)).toBe(1);
  expect(partSent(0, 0)).toBe(1);
});
