import type { ReminderNotice } from '#domain/reminders/notices';
import { useToast } from '../components';
import { useReminderWords, type ReminderWording } from '../features/today/use-reminder-words';
import { useTellReminders } from '../store/hooks';
import { useGoTo } from './navigation';

/** Tags of notices: which deal, or the list of today. */
const TODAY = 'today';
const DEAL = 'deal:';

/** Reminders come up on the desktop, else as a message in the page; a click opens the deal, or today's list. */
export function useReminderNotices(): void {
  const words = useReminderWords();
  const goTo = useGoTo();
  const toast = useToast();
  const open = (tag: string) =>
    tag.startsWith(DEAL) ? goTo.deal(tag.slice(DEAL.length)) : goTo.view('/today');
  useTellReminders({
    words: (notice) => ({ tag: tagOf(notice), ...noticeWords(notice, words) }),
    instead: (notice) => {
      const { title, body } = noticeWords(notice, words);
      const run = () => open(tagOf(notice));
      toast({ text: `${title} · ${body}`, act: { label: words.t('notice.open'), run } });
    },
    clicked: open,
  });
}

/** Several belong to no single deal. */
const tagOf = ({ total, first }: ReminderNotice): string => (total === 1 ? `${DEAL}${first.deal}` : TODAY);

function noticeWords(
  { total, overdue, first }: ReminderNotice,
  { t, sentence, day, days }: ReminderWording,
): { title: string; body: string } {
  const what = sentence(first);
  const { title } = first;
  return total === 1
    ? { title, body: t('notice.oneBody', { what, day: day(first.due), days: days(first) }) }
    : {
        title: t('notice.many', { count: total }),
        body: t(overdue > 0 ? 'notice.manyOverdue' : 'notice.manyBody', { overdue, title, what }),
      };
}
