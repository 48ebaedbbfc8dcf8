import { Button, Select } from 'antd';
import { useState } from 'react';
import type { PlainDate } from '#domain/timing/plain-date';
import { REMINDER_GROUPS } from '#domain/reminders/reminder';
import type { ReminderView, Whose } from '#domain/reminders/reminder-view';
import { EmptyState, Icon, Kbd, PageBody, PageHead, Segmented, StatusBar } from '../../components';
import { useFormats } from '../../i18n';
import { useReminders, useSettings, useStart, useTimingSetting } from '../../store/hooks';
import { DayDialog } from './DayDialog';
import { DayStrip } from './DayStrip';
import { ReminderList } from './ReminderList';
import './today.css';
import { useReminderActs } from './use-reminder-acts';
import { useReminderWords, type ReminderWording } from './use-reminder-words';

interface TodayPageProps {
  onOpenDeal: (deal: string) => void;
  /** Opens the dialog that writes a calendar file. */
  onCalendar: () => void;
  onSettings: () => void;
}

/** Rows of a group shown at first, and more at each asking. */
const ROWS = 100;

/** What is due: overdue, today, the days ahead, and what rests; whose it is; and what to do about it. */
export function TodayPage({ onOpenDeal, onCalendar, onSettings }: TodayPageProps) {
  const words = useReminderWords();
  const { t } = words;
  const { whose, ...filter } = useWhose();
  const [day, setDay] = useState<PlainDate | null>(null);
  const [limit, setLimit] = useState(ROWS);
  const view = useReminders({ whose, day, limit });
  const calendar = useTimingSetting()?.calendar;
  const { acts, asked, answer, dismiss } = useReminderActs(onOpenDeal);
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          <>
            <Button type="text" icon={<Icon name="settings" />} onClick={onSettings}>
              {t('settings')}
            </Button>
            <Button icon={<Icon name="calendar" />} onClick={onCalendar}>
              {t('export')}
            </Button>
          </>
        }
      >
        <WhoseFilter {...filter} whose={whose} leaders={view?.leaders ?? []} words={words} />
      </PageHead>
      <PageBody scroll>
        {view ? (
          <div className="kl-today">
            <DayStrip week={view.week} chosen={day} onChoose={setDay} words={words} />
            {isEmpty(view) ? (
              <Nothing
                whose={whose}
                day={day}
                words={words}
                onAll={() => (setDay(null), filter.onKind('all'))}
              />
            ) : null}
            <ReminderList
              groups={view.groups}
              acts={acts}
              words={words}
              onMore={() => setLimit(limit + ROWS)}
            />
          </div>
        ) : null}
      </PageBody>
      <StatusBar right={<Keys words={words} />}>
        {view ? <Counts counts={view.counts} words={words} /> : null}
      </StatusBar>
      {asked ? (
        <DayDialog asked={asked} calendar={calendar} words={words} onDay={answer} onClose={dismiss} />
      ) : null}
    </>
  );
}

const isEmpty = ({ groups }: ReminderView): boolean =>
  groups.overdue.total + groups.today.total + groups.next.total === 0;

/** Whose reminders are shown; begins with what the device tells. */
function useWhose() {
  const { settings } = useSettings();
  const me = useStart().start?.identity?.actor ?? '';
  const [kind, onKind] = useState<'all' | 'mine' | 'leader'>(settings?.reminders.whose ?? 'all');
  const [leader, onLeader] = useState<string | null>(null);
  const whose: Whose =
    kind === 'mine'
      ? { of: 'person', name: me }
      : kind === 'leader' && leader !== null
        ? { of: 'leader', name: leader }
        : { of: 'all' };
  return { whose, kind, onKind, leader, onLeader, me };
}

interface WhoseFilterProps extends Omit<ReturnType<typeof useWhose>, 'whose'> {
  whose: Whose;
  leaders: ReminderView['leaders'];
  words: ReminderWording;
}

function WhoseFilter({ kind, onKind, leader, onLeader, me, leaders, words: { t } }: WhoseFilterProps) {
  return (
    <>
      <Segmented
        label={t('whose.label')}
        value={kind}
        options={[
          { value: 'all', label: t('whose.all') },
          { value: 'mine', label: t('whose.mine', { name: me }) },
          { value: 'leader', label: t('whose.leader') },
        ]}
        onChange={onKind}
      />
      {kind === 'leader' ? (
        <Select<string>
          className="kl-today-leader"
          aria-label={t('whose.leader')}
          showSearch
          allowClear
          placeholder={t('whose.choose')}
          value={leader}
          options={leaders.map(({ name, count }) => ({ value: name, label: `${name} · ${count}` }))}
          notFoundContent={t('whose.none')}
          onChange={(name) => onLeader(name ?? null)}
        />
      ) : null}
    </>
  );
}

interface NothingProps {
  whose: Whose;
  day: PlainDate | null;
  words: ReminderWording;
  onAll: () => void;
}

function Nothing({ whose, day, words, onAll }: NothingProps) {
  const { t } = words;
  const why = day !== null ? 'day' : whose.of === 'all' ? 'all' : whose.of;
  return (
    <EmptyState
      icon="check"
      title={t(`empty.${why}`, {
        name: whose.of === 'all' ? '' : whose.name,
        date: day ? words.day(day) : '',
      })}
      hint={t(`emptyHint.${why}`)}
      actions={why === 'all' ? undefined : <Button onClick={onAll}>{t('empty.showAll')}</Button>}
    />
  );
}

function Counts({ counts, words: { t } }: { counts: ReminderView['counts']; words: ReminderWording }) {
  const formats = useFormats();
  return (
    <span>
      {REMINDER_GROUPS.filter((group) => counts[group] > 0)
        .map((group) => t(`count.${group}`, { count: formats.integer(counts[group]) }))
        .join(' · ') || t('count.none')}
    </span>
  );
}

function Keys({ words: { t } }: { words: ReminderWording }) {
  return (
    <span className="row kl-today-keys">
      {(['D', 'R', 'S'] as const).map((key) => (
        <span key={key}>
          <Kbd keys={key} /> {t(`keys.${key}`)}
        </span>
      ))}
    </span>
  );
}
