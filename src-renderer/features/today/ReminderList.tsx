import { Button } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Reminder } from '#domain/reminders/reminder';
import { REMINDER_GROUPS } from '#domain/reminders/reminder';
import type { ReminderView } from '#domain/reminders/reminder-view';
import { useFormats } from '../../i18n';
import { ReminderRow } from './ReminderRow';
import type { ReminderActs } from './use-reminder-acts';
import type { ReminderWording } from './use-reminder-words';

interface ReminderListProps {
  groups: ReminderView['groups'];
  acts: ReminderActs;
  words: ReminderWording;
  onMore: () => void;
}

/** The groups one under the other; ↑ and ↓ go through all rows, single keys act on the one they stand on. */
export function ReminderList({ groups, acts, words, onMore }: ReminderListProps) {
  const { t } = words;
  const formats = useFormats();
  const list = useRef<HTMLDivElement>(null);
  const [quietShown, setQuietShown] = useState(false);
  const shown = REMINDER_GROUPS.filter((group) => group !== 'quiet' || quietShown);
  const rows = shown.flatMap((group) => groups[group].rows);
  const { current, onKeyDown, onFocus } = useRowKeys(list, rows, acts);
  return (
    <div ref={list} className="kl-rems" onKeyDown={onKeyDown} onFocus={onFocus}>
      {REMINDER_GROUPS.map((group) =>
        groups[group].total === 0 ? null : (
          <section key={group} aria-label={t(`group.${group}`)}>
            <h2 className={`kl-rems-head is-${group}`}>
              {group === 'quiet' ? (
                <button type="button" aria-expanded={quietShown} onClick={() => setQuietShown(!quietShown)}>
                  {t(`group.${group}`)} <span className="t3">{formats.integer(groups[group].total)}</span>
                </button>
              ) : (
                <>
                  {t(`group.${group}`)} <span className="t3">{formats.integer(groups[group].total)}</span>
                </>
              )}
              <span className="t3 sm">{t(`groupHint.${group}`)}</span>
            </h2>
            {shown.includes(group) ? (
              <ul>
                {groups[group].rows.map((reminder) => (
                  <ReminderRow
                    key={reminder.id}
                    reminder={reminder}
                    current={reminder.id === current}
                    acts={acts}
                    words={words}
                  />
                ))}
              </ul>
            ) : null}
            {shown.includes(group) && groups[group].rows.length < groups[group].total ? (
              <Button type="link" size="small" onClick={onMore}>
                {t('more', { count: formats.integer(groups[group].total - groups[group].rows.length) })}
              </Button>
            ) : null}
          </section>
        ),
      )}
    </div>
  );
}

const rowIn = (list: HTMLElement | null, id: string | undefined): HTMLElement | null =>
  id === undefined ? null : (list?.querySelector<HTMLElement>(`[data-reminder="${CSS.escape(id)}"]`) ?? null);

/** One row is the list's tab stop. When the row one stood on goes, its place is taken by the next. */
function useRowKeys(
  list: React.RefObject<HTMLDivElement | null>,
  rows: readonly Reminder[],
  acts: ReminderActs,
) {
  const [at, setAt] = useState<{ id: string | null; index: number }>({ id: null, index: 0 });
  const found = rows.findIndex(({ id }) => id === at.id);
  const index = found >= 0 ? found : Math.min(at.index, Math.max(0, rows.length - 1));
  const current = rows[index]?.id;
  // A row done or put off takes the focus with it.
  useEffect(() => {
    if (at.id === null || found >= 0) return;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost) rowIn(list.current, current)?.focus();
    if (current !== undefined) setAt({ id: current, index });
  }, [at.id, found, current, index, list]);
  const goTo = (next: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, next))];
    rowIn(list.current, row?.id)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const reminder = rows[index];
    if (!reminder || event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const onRow = event.target instanceof HTMLElement && event.target.dataset['reminder'] !== undefined;
    const act = keyActs(reminder, acts, { goTo, index, last: rows.length - 1 })[event.key.toLowerCase()];
    if (!act || (!onRow && event.key.length > 1 && !event.key.startsWith('Arrow'))) return;
    event.preventDefault();
    act();
  };
  const onFocus = (event: { target: EventTarget }) => {
    const row = event.target instanceof HTMLElement ? event.target.closest('li') : null;
    const id = row?.querySelector<HTMLElement>('[data-reminder]')?.dataset['reminder'];
    if (id !== undefined) setAt({ id, index: rows.findIndex((one) => one.id === id) });
  };
  return { current, onKeyDown, onFocus };
}

function keyActs(
  reminder: Reminder,
  acts: ReminderActs,
  { goTo, index, last }: { goTo: (index: number) => void; index: number; last: number },
): Record<string, () => void> {
  return {
    arrowdown: () => goTo(index + 1),
    arrowup: () => goTo(index - 1),
    home: () => goTo(0),
    end: () => goTo(last),
    d: () => acts.done(reminder),
    r: () => acts.askDate(reminder),
    s: () => (reminder.asleep === 'snoozed' ? acts.wake(reminder) : acts.askSnooze(reminder)),
  };
}
