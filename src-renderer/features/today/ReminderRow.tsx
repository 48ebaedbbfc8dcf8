import { Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import type { Reminder, Severity } from '#domain/reminders/reminder';
import type { VerdictState } from '#domain/timing/benchmark';
import { Blank, Icon, Kbd, VerdictMark, type IconName } from '../../components';
import type { ReminderActs } from './use-reminder-acts';
import type { ReminderWording } from './use-reminder-words';

interface ReminderRowProps {
  reminder: Reminder;
  /** The row the keyboard is on. */
  current: boolean;
  acts: ReminderActs;
  words: ReminderWording;
}

const STATE: Readonly<Record<Severity, VerdictState | null>> = { over: 'over', watch: 'watch', plain: null };

/** One line: which deal, what of it, by when, how long, whose; and what can be done about it. */
export function ReminderRow({ reminder, current, acts, words }: ReminderRowProps) {
  const { t } = words;
  const state = STATE[reminder.severity];
  const sentence = words.sentence(reminder);
  const asleep = words.asleep(reminder);
  const owner = reminder.step === null ? reminder.leader : (reminder.owner ?? reminder.leader);
  const name = [reminder.title, sentence, words.day(reminder.due), words.days(reminder)].join('，');
  return (
    <li
      className={`kl-rem${current ? ' is-current' : ''}${reminder.asleep ? ' is-quiet' : ''}`}
      onClick={() => acts.open(reminder)}
    >
      <span className="kl-rem-mark">
        {state ? (
          <VerdictMark state={state} words={t(`severity.${reminder.severity}`)} />
        ) : (
          <i aria-hidden="true" />
        )}
      </span>
      <button
        type="button"
        className="kl-rem-deal ell"
        data-reminder={reminder.id}
        tabIndex={current ? 0 : -1}
        aria-label={name}
        title={reminder.title}
        onClick={(event) => {
          event.stopPropagation();
          acts.open(reminder);
        }}
      >
        {reminder.title}
      </button>
      <span className="kl-rem-what ell" title={sentence}>
        {sentence}
      </span>
      <span className="kl-rem-due nw">
        {words.day(reminder.due)}
        {reminder.actOn === reminder.due || reminder.severity === 'over' ? null : (
          <span className="t3 sm"> {t('row.actOn', { date: words.day(reminder.actOn) })}</span>
        )}
      </span>
      <span className={`kl-rem-days nw ell is-${reminder.severity}`}>{asleep ?? words.days(reminder)}</span>
      <span className="ell t2" title={owner ?? undefined}>
        {owner ?? <Blank reason={t('row.noOwner')} inGrid />}
      </span>
      <span className="kl-rem-acts" onClick={(event) => event.stopPropagation()}>
        {reminder.step === null ? null : (
          <>
            <Act
              icon="check"
              label={t('act.done')}
              keys="D"
              current={current}
              onAct={() => acts.done(reminder)}
            />
            <Act
              icon="calendar"
              label={t('act.date')}
              keys="R"
              current={current}
              onAct={() => acts.askDate(reminder)}
            />
          </>
        )}
        {reminder.asleep === 'snoozed' ? (
          <Act
            icon="restore"
            label={t('act.wake')}
            keys="S"
            current={current}
            onAct={() => acts.wake(reminder)}
          />
        ) : (
          <Act
            icon="clock"
            label={t('act.snooze')}
            keys="S"
            current={current}
            onAct={() => acts.askSnooze(reminder)}
          />
        )}
      </span>
    </li>
  );
}

interface ActProps {
  icon: IconName;
  label: string;
  keys: string;
  current: boolean;
  onAct: () => void;
}

function Act({ icon, label, keys, current, onAct }: ActProps): ReactNode {
  return (
    <Tooltip
      title={
        <>
          {label} <Kbd keys={keys} />
        </>
      }
    >
      <Button
        type="text"
        size="small"
        tabIndex={current ? 0 : -1}
        aria-label={label}
        aria-keyshortcuts={keys}
        icon={<Icon name={icon} size={14} />}
        onClick={onAct}
      />
    </Tooltip>
  );
}
