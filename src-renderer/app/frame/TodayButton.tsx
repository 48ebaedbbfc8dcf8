import { Link } from '@tanstack/react-router';
import { Tooltip } from 'antd';
import type { Whose } from '#domain/reminders/reminder-view';
import { Icon } from '../../components';
import { useText } from '../../i18n';
import { useReminders, useSettings, useStart } from '../../store/hooks';

/** How many things are overdue or due today; in words on hover and focus. Opens the list. */
export function TodayButton({ current }: { current: boolean }) {
  const t = useText('reminders');
  const { settings } = useSettings();
  const me = useStart().start?.identity?.actor ?? '';
  const whose: Whose = settings?.reminders.whose === 'mine' ? { of: 'person', name: me } : { of: 'all' };
  const counts = useReminders({ whose, day: null, limit: 0 })?.counts;
  const due = counts ? counts.overdue + counts.today : 0;
  const words = counts
    ? (['overdue', 'today'] as const)
        .filter((group) => counts[group] > 0)
        .map((group) => t(`count.${group}`, { count: counts[group] }))
        .join(' · ') || t('count.none')
    : null;
  return (
    <Tooltip title={words ?? ''} trigger={['hover', 'focus']}>
      <Link
        to="/today"
        className="kl-top-today"
        aria-label={words === null ? t('bar.today') : t('bar.label', { words })}
        aria-keyshortcuts="Alt+0"
        {...(current ? { 'aria-current': 'page' as const } : {})}
      >
        <Icon name="clock" />
        {t('bar.today')}
        {due > 0 ? <b>{due}</b> : null}
      </Link>
    </Tooltip>
  );
}
