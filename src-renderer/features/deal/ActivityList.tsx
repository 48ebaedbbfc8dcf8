import { Button } from 'antd';
import type { ActivityKind } from '#domain/records/deal';
import type { ActivityRow } from '#domain/workspace/rows';
import { EmptyState, Icon, type IconName } from '../../components';
import { useFormats, useText } from '../../i18n';
import { monthDayOf } from './deal-words';

const ICONS: Record<ActivityKind, IconName> = { visit: 'visit', round: 'talk', call: 'phone', note: 'note' };

interface ActivityListProps {
  activities: readonly ActivityRow[];
  onNote: () => void;
}

/** Visits, rounds, calls and notes, newest first; what was written down later says so. */
export function ActivityList({ activities, onNote }: ActivityListProps) {
  const t = useText('deal');
  if (activities.length === 0)
    return (
      <EmptyState
        icon="note"
        title={t('activities.empty')}
        hint={t('activities.hint')}
        actions={<Button onClick={onNote}>{t('acts.note')}</Button>}
      />
    );
  return (
    <ol className="kl-acts">
      {activities.map((activity) => (
        <ActivityLine key={activity.id} activity={activity} />
      ))}
    </ol>
  );
}

function ActivityLine({ activity: { fields, born } }: { activity: ActivityRow }) {
  const t = useText('deal');
  const workspace = useText('workspace');
  const formats = useFormats();
  const when = formats.dateTime(born.wall);
  const later = when.slice(0, 10) > fields.on;
  const about = [
    fields.people,
    fields.place,
    born.actor,
    t(later ? 'activities.backdated' : 'activities.saved', { when: when.slice(5) }),
  ];
  return (
    <li>
      <Icon name={ICONS[fields.kind]} />
      <span className="nw t2" title={fields.on}>
        {monthDayOf(fields.on)}
      </span>
      <div className="grow">
        <p>
          <b>{workspace(`activities.${fields.kind}`)}</b>
          <span className="kl-act-text">{fields.text}</span>
        </p>
        <p className="sm t3">{about.filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  );
}
