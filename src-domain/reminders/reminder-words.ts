import type { TimingText } from '../timing/verdict-words';
import type { Reminder } from './reminder';

/** Where a reminder's words come from. */
export interface ReminderTongue {
  /** A text by its key with its area, e.g. `reminders:why.step`. */
  text: TimingText;
  /** A benchmark with its allowance in words, by id. */
  benchmark: (id: string) => string | undefined;
}

/** What a reminder says of its deal: "「新松 < 1 個月」最後一天在內", or the step itself. */
export function reminderWords({ why }: Pick<Reminder, 'why'>, { text, benchmark }: ReminderTongue): string {
  const { benchmark: id, stage, ...params } = why.params;
  return text(`reminders:why.${why.code}`, {
    ...params,
    ...(id === undefined ? {} : { benchmark: benchmark(String(id)) ?? String(id) }),
    ...(stage === undefined ? {} : { stage: text(`workspace:stages.${stage}`) }),
  });
}
