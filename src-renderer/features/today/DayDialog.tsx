import { Button } from 'antd';
import { useState } from 'react';
import { addDays, type PlainDate } from '#domain/timing/plain-date';
import type { WorkingCalendar } from '#domain/timing/working-calendar';
import { DateField, Dialog, useToday } from '../../components';
import { useText } from '../../i18n';
import { dayChoices } from './day-choices';
import type { DayQuestion } from './use-reminder-acts';
import type { ReminderWording } from './use-reminder-words';

interface DayDialogProps {
  asked: DayQuestion;
  calendar: WorkingCalendar | undefined;
  words: ReminderWording;
  onDay: (day: PlainDate) => void;
  onClose: () => void;
}

/** Until when, or by when: a few working days at a key, any other day typed or picked. */
export function DayDialog({ asked, calendar, words, onDay, onClose }: DayDialogProps) {
  const { t } = words;
  const common = useText('common');
  const today = useToday();
  const [day, setDay] = useState<PlainDate | null>(asked.kind === 'date' ? asked.reminder.due : null);
  const choices = calendar ? dayChoices(today, calendar) : [];
  const save = () => {
    if (day !== null && day !== asked.reminder.due) onDay(day);
    else if (day !== null) onClose();
  };
  return (
    <Dialog
      width={420}
      title={t(`ask.${asked.kind}`)}
      onCancel={onClose}
      onSave={save}
      onOk={save}
      okText={t(`ask.${asked.kind}Act`)}
      cancelText={common('cancel')}
      okButtonProps={{ disabled: day === null }}
    >
      <p className="kl-ask-about">
        <b>{asked.reminder.title}</b>
        <span className="t2"> · {words.sentence(asked.reminder)}</span>
      </p>
      <div className="kl-ask-days" role="group" aria-label={t('ask.choices')}>
        {choices.map(({ id, on }, index) => (
          <Button key={id} autoFocus={index === 0} onClick={() => onDay(on)}>
            {t(`ask.day.${id}`)}
            <span className="t3 sm">{words.day(on)}</span>
          </Button>
        ))}
      </div>
      <div className="row kl-ask-other">
        <span className="t2">{t('ask.other')}</span>
        <DateField
          label={t('ask.other')}
          value={day}
          onChange={setDay}
          min={asked.kind === 'snooze' ? addDays(today, 1) : undefined}
        />
      </div>
    </Dialog>
  );
}
