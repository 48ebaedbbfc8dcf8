import { useMemo, useState } from 'react';
import type { Reminder } from '#domain/reminders/reminder';
import type { PlainDate } from '#domain/timing/plain-date';
import { useTell } from '../../acts';
import { useToday } from '../../components';

export interface ReminderActs {
  open: (reminder: Reminder) => void;
  done: (reminder: Reminder) => void;
  askDate: (reminder: Reminder) => void;
  askSnooze: (reminder: Reminder) => void;
  wake: (reminder: Reminder) => void;
}

/** Which day is being asked for. */
export interface DayQuestion {
  kind: 'date' | 'snooze';
  reminder: Reminder;
}

/** What can be done from the list; each act is undoable and says so. */
export function useReminderActs(onOpenDeal: (deal: string) => void) {
  const tell = useTell();
  const today = useToday();
  const [asked, setAsked] = useState<DayQuestion | null>(null);
  const acts: ReminderActs = useMemo(
    () => ({
      open: ({ deal }) => onOpenDeal(deal),
      done: ({ deal, step }) => {
        if (step !== null) tell({ do: 'nextStep.done', deal, nextStep: step, on: today });
      },
      askDate: (reminder) => {
        if (reminder.step !== null) setAsked({ kind: 'date', reminder });
      },
      askSnooze: (reminder) => setAsked({ kind: 'snooze', reminder }),
      wake: ({ deal, key }) => tell({ do: 'reminder.snooze', deal, about: key, until: null }),
    }),
    [onOpenDeal, tell, today],
  );
  const answer = (day: PlainDate) => {
    if (!asked) return;
    const { deal, step, key } = asked.reminder;
    if (asked.kind === 'snooze') tell({ do: 'reminder.snooze', deal, about: key, until: day });
    else if (step !== null) tell({ do: 'nextStep.set', deal, nextStep: step, fields: { due: day } });
    setAsked(null);
  };
  return { acts, asked, answer, dismiss: () => setAsked(null) };
}
