import type { EventFields } from '../records/workspace-records';
import type { PlainDate } from '../timing/plain-date';

/** Day and place of every event, as recorded and as the rows of a file tell them: one event has one day. */
export class EventDirectory {
  private readonly told = new Map<string, EventFields>();

  constructor(private readonly recorded: ReadonlyMap<string, EventFields>) {}

  /** Takes in what is not known yet; the day already known when the row says another, else null. */
  tell({ name, on, place }: EventFields): PlainDate | null {
    const known = this.told.get(name) ?? this.recorded.get(name);
    if (known?.on && on && known.on !== on) return known.on;
    this.told.set(name, { name, on: known?.on ?? on, place: known?.place ?? place });
    return null;
  }

  /** Events of which more is told than was recorded. */
  news(): readonly EventFields[] {
    return [...this.told.values()].filter(({ name, on, place }) => {
      const known = this.recorded.get(name);
      return on !== (known?.on ?? null) || place !== (known?.place ?? null);
    });
  }
}
