import type { PlainDate } from '../timing/plain-date';
import type { Reminder, Severity } from './reminder';

/** A reminder before its deal and the day of the count are added. */
export interface Found extends Pick<Reminder, 'key' | 'subject' | 'kind' | 'why'> {
  due: PlainDate;
  /** null = by its due day alone. */
  severity: Severity | null;
  step?: string;
  owner?: string | null;
  setOn?: PlainDate;
}
