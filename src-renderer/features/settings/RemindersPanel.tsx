import { Checkbox, InputNumber, Switch } from 'antd';
import { useId } from 'react';
import { MAX_LEAD_DAYS, type ReminderSettings } from '#domain/reminders/notices';
import { REMINDER_TOPICS, type ReminderTopic } from '#domain/reminders/reminder';
import { Panel, Segmented } from '../../components';
import { useText } from '../../i18n';
import { useSettings } from '../../store/hooks';
import { Setting } from './Setting';
import { TimeField } from './TimeField';

/** How this device tells what is due: whether, of what, how long ahead, and when it keeps quiet. */
export function RemindersPanel() {
  const t = useText('settings');
  const { settings, save } = useSettings();
  const id = useId();
  if (!settings) return null;
  const { reminders } = settings;
  const set = (change: Partial<ReminderSettings>) => void save({ reminders: { ...reminders, ...change } });
  const withTopic = (topic: ReminderTopic, on: boolean) =>
    REMINDER_TOPICS.filter((one) => (one === topic ? on : reminders.topics.includes(one)));
  return (
    <Panel title={t('reminders.title')} note={t('reminders.note')}>
      <div className="kl-settings-body">
        <Setting label={t('reminders.on')} htmlFor={`${id}-on`} hint={t('reminders.onHint')}>
          <Switch id={`${id}-on`} checked={reminders.on} onChange={(on) => set({ on })} />
        </Setting>
        <Setting label={t('reminders.whose')}>
          <Segmented
            label={t('reminders.whose')}
            value={reminders.whose}
            options={(['all', 'mine'] as const).map((value) => ({
              value,
              label: t(`reminders.${value}`),
            }))}
            onChange={(whose) => set({ whose })}
          />
        </Setting>
        <Setting label={t('reminders.topics')}>
          <div className="kl-settings-checks" role="group" aria-label={t('reminders.topics')}>
            {REMINDER_TOPICS.map((topic) => (
              <Checkbox
                key={topic}
                checked={reminders.topics.includes(topic)}
                onChange={(event) => set({ topics: withTopic(topic, event.target.checked) })}
              >
                {t(`reminders.topic.${topic}`)}
              </Checkbox>
            ))}
          </div>
        </Setting>
        <Setting label={t('reminders.lead')} htmlFor={`${id}-lead`} hint={t('reminders.leadHint')}>
          <InputNumber
            id={`${id}-lead`}
            min={0}
            max={MAX_LEAD_DAYS}
            precision={0}
            value={reminders.leadDays}
            onChange={(leadDays) => set({ leadDays: leadDays ?? 0 })}
            suffix={t('reminders.workingDays')}
          />
        </Setting>
        <Setting label={t('reminders.quiet')} hint={t('reminders.quietHint')}>
          <TimeField
            label={t('reminders.quietFrom')}
            value={reminders.quietFrom}
            onChange={(quietFrom) => set({ quietFrom })}
          />
          <span className="t2">{t('reminders.until')}</span>
          <TimeField
            label={t('reminders.quietTo')}
            value={reminders.quietTo}
            onChange={(quietTo) => set({ quietTo })}
          />
        </Setting>
        <Setting label={t('reminders.days')}>
          <Checkbox
            checked={reminders.workingDaysOnly}
            onChange={(event) => set({ workingDaysOnly: event.target.checked })}
          >
            {t('reminders.workingOnly')}
          </Checkbox>
        </Setting>
      </div>
    </Panel>
  );
}
