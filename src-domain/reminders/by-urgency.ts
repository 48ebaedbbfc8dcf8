import type { Reminder, Severity } from './reminder';

const RANK: Readonly<Record<Severity, number>> = { over: 0, watch: 1, plain: 2 };

/** N4: over, watch, the rest; earlier due days first; then title and id. */
export function byUrgency(a: Reminder, b: Reminder): number {
  return (
    RANK[a.severity] - RANK[b.severity] ||
    compare(a.due, b.due) ||
    compare(a.title, b.title) ||
    compare(a.id, b.id)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
