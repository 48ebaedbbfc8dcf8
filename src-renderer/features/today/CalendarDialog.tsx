import { Checkbox, Input, InputNumber } from 'antd';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { CALENDAR_TOPICS, type CalendarTopic } from '#domain/reminders/calendar-entries';
import { MAX_LEAD_DAYS } from '#domain/reminders/notices';
import { Dialog } from '../../components';
import { DeliveryField, DestinationPicker, ExportFooter, isDelivered } from '../../delivery';
import { useText } from '../../i18n';
import { useFetchCalendar, useSettings, useStoreStatus, useWorkspaceRecord } from '../../store/hooks';
import './today.css';
import { useCalendarRun, type CalendarForm } from './use-calendar-run';

export interface CalendarSubject {
  id: string;
  title: string;
}

interface CalendarDialogProps {
  /** One deal; null = every deal. */
  deal: CalendarSubject | null;
  onClose: () => void;
  onExported: () => void;
}

/** Writes next steps and due days into a calendar file: what, with which alarm, and whether it is sent on. */
export function CalendarDialog({ deal, onClose, onExported }: CalendarDialogProps) {
  const t = useText('reminders');
  const { settings } = useSettings();
  const destination = settings?.destination ?? null;
  const [choosing, setChoosing] = useState(false);
  const [form, setForm] = useState<CalendarForm>(() => ({
    title: null,
    topics: CALENDAR_TOPICS,
    alarms: true,
    leadDays: settings?.reminders.leadDays ?? 1,
    deliver: null,
  }));
  const office = useWorkspaceRecord()?.fields.name;
  const about = deal?.title ?? office;
  const title = form.title ?? (about ? t('calendar.titleOf', { title: about }) : t('calendar.title'));
  const run = useCalendarRun(deal?.id ?? null, onExported);
  const count = useEventCount(deal?.id ?? null, form.topics);
  const titleId = useId();
  const ready = title.trim() !== '' && form.topics.length > 0;
  const submit = () => {
    if (ready && !run.busy) void run.start({ ...form, title }, isDelivered(form, destination));
  };
  const toggle = (topic: CalendarTopic, on: boolean) =>
    setForm({
      ...form,
      topics: CALENDAR_TOPICS.filter((one) => (one === topic ? on : form.topics.includes(one))),
    });
  return (
    <Dialog
      width={600}
      title={t('calendar.dialog')}
      mask={{ closable: false }}
      onSave={submit}
      onCancel={onClose}
      footer={
        <ExportFooter
          delivers={isDelivered(form, destination)}
          busy={run.busy}
          ready={ready}
          onClose={onClose}
          onSubmit={submit}
        />
      }
    >
      <div className="kl-cal-form">
        <Field label={t('calendar.what')}>
          <div className="row" role="group" aria-label={t('calendar.what')}>
            {CALENDAR_TOPICS.map((topic) => (
              <Checkbox
                key={topic}
                checked={form.topics.includes(topic)}
                onChange={(event) => toggle(topic, event.target.checked)}
              >
                {t(`calendar.topic.${topic}`)}
              </Checkbox>
            ))}
          </div>
          <p className="t2 sm" role="status">
            {count === null ? ' ' : t('calendar.events', { count })}
          </p>
        </Field>
        <Field label={t('calendar.alarm')}>
          <div className="row">
            <Checkbox
              checked={form.alarms}
              onChange={(event) => setForm({ ...form, alarms: event.target.checked })}
            >
              {t('calendar.alarmOn')}
            </Checkbox>
            <InputNumber
              size="small"
              aria-label={t('calendar.lead')}
              disabled={!form.alarms}
              min={0}
              max={MAX_LEAD_DAYS}
              precision={0}
              value={form.leadDays}
              onChange={(leadDays) => setForm({ ...form, leadDays: leadDays ?? 0 })}
            />
            <span className="t2">{t('calendar.lead')}</span>
          </div>
        </Field>
        <Field label={t('calendar.name')} htmlFor={titleId}>
          <Input
            id={titleId}
            value={title}
            maxLength={80}
            status={title.trim() === '' ? 'error' : ''}
            onChange={(event) => setForm({ ...form, title: event.target.value })}
          />
        </Field>
        <Field label={t('calendar.deliver')}>
          <DeliveryField
            wish={form}
            destination={destination}
            onDeliver={(deliver) => setForm({ ...form, deliver })}
            onChooseFolder={() => setChoosing(true)}
          />
        </Field>
      </div>
      <p className="t3 sm">{t('calendar.again')}</p>
      {choosing ? <DestinationPicker start={destination} onDone={() => setChoosing(false)} /> : null}
    </Dialog>
  );
}

function Field({ label, htmlFor, children }: { label: string; htmlFor?: string; children: ReactNode }) {
  return (
    <>
      {htmlFor ? <label htmlFor={htmlFor}>{label}</label> : <span className="t2">{label}</span>}
      <div>{children}</div>
    </>
  );
}

/** How many events the file would hold; null = not counted yet. */
function useEventCount(deal: string | null, topics: readonly CalendarTopic[]): number | null {
  const fetchCalendar = useFetchCalendar();
  const { revision } = useStoreStatus();
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    let wanted = true;
    void fetchCalendar({ deal, topics, leadDays: 0 }).then((reply) => {
      if (wanted) setCount(reply.ok ? reply.value.plan.entries.length : null);
    });
    return () => {
      wanted = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- counted again after every change
  }, [fetchCalendar, deal, topics, revision]);
  return count;
}
