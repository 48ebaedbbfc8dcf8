import type { DeliveryState, OutboxEntry } from '#domain/ports/bridge';
import { fault } from '#domain/result';

const MINUTE = 60_000;
const DOCUMENTS = '/home/wang/Documents/Kiteline';
const UNREACHABLE = fault('reports.destinationGone', { folder: '/media/usb' });
const FULL = fault('reports.destinationFull', { folder: '/media/usb', kilobytes: 1433 });

/** One export in every state a delivery can be in, newest first. */
export function outboxEntries(now: number): readonly OutboxEntry[] {
  const entry = (
    minutes: number,
    title: string,
    format: OutboxEntry['format'],
    state: DeliveryState,
    more: Partial<OutboxEntry> = {},
  ): OutboxEntry => ({
    id: `${minutes}-${format}`,
    title,
    format,
    file: `${title}.${format}`,
    keptAt: `${DOCUMENTS}/${title}.${format}`,
    bytes: 410_000 + minutes,
    sha256: '3f9a1c2e'.repeat(8),
    revision: 1204 - minutes,
    createdAt: now - minutes * MINUTE,
    createdBy: '王敏',
    contents: '2018-01-01 – 06-30 · 省外 · ≥ 1 億元 · 344 · 1,999.50 億元',
    destination: '/media/usb',
    state,
    attempts: [],
    ...more,
  });
  const at = now - 20 * MINUTE;
  return [
    entry(1, '簽約彙總 2018 上半年', 'pdf', { kind: 'uploading', sentBytes: 254_000 }),
    entry(2, '簽約彙總 2018 上半年', 'xlsx', { kind: 'queued' }),
    entry(
      15,
      '簽約彙總 2018 年 6 月',
      'pdf',
      { kind: 'waiting', reason: UNREACHABLE, nextTryAt: now + MINUTE },
      { attempts: [{ at, outcome: UNREACHABLE }] },
    ),
    entry(
      40,
      '簽約彙總 2018 年 5 月',
      'pdf',
      { kind: 'failed', reason: FULL },
      { attempts: [{ at, outcome: FULL }] },
    ),
    entry(
      90,
      '簽約彙總 2018 年 4 月',
      'pdf',
      {
        kind: 'delivered',
        at,
        place: '/media/usb/簽約彙總 2018 年 4 月 3f9a1c2e.pdf',
        sha256: '3f9a1c2e'.repeat(8),
      },
      {
        attempts: [
          { at: at - 9 * MINUTE, outcome: UNREACHABLE },
          { at, outcome: 'delivered' },
        ],
      },
    ),
    entry(
      200,
      '簽約彙總 2018 年 3 月',
      'json',
      {
        kind: 'delivered',
        at,
        place: `${DOCUMENTS}/簽約彙總 2018 年 3 月.json`,
        sha256: '3f9a1c2e'.repeat(8),
      },
      { destination: DOCUMENTS },
    ),
  ];
}
