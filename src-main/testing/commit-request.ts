import type { CommitRequest } from '#domain/ports/bridge';

let made = 0;

/** One part of a batch that creates a deal per title. */
export function creating(
  base: number,
  titles: readonly string[],
  batch: CommitRequest['batch'] = { id: `batch-${(made += 1)}`, part: 0, last: true },
): CommitRequest {
  const changes = titles.map((title) => {
    made += 1;
    const record = `deal-${made}`;
    const id = made.toString(16).padStart(32, '0');
    return { id, kind: 'deal' as const, record, deal: record, act: 'create' as const, fields: { title } };
  });
  return { base, batch, changes };
}
