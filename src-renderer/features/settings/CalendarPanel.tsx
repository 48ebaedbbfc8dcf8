import { Button, Input } from 'antd';
import { useState } from 'react';
import type { PlainDate } from '#domain/timing/plain-date';
import { useRun } from '../../acts';
import { DateField, Icon, Panel, Segmented } from '../../components';
import { useFormats, useText } from '../../i18n';
import { useWorkspaceRecords } from '../../store/hooks';

type Kind = 'working' | 'off';

/** The office's own days over the State Council's calendar (T3). */
export function CalendarPanel() {
  const t = useText('settings');
  const formats = useFormats();
  const run = useRun();
  const days = (useWorkspaceRecords() ?? [])
    .filter((row) => row.kind === 'calendarDay')
    .filter((row) => row.void?.value !== true)
    .map((row) => row.fields)
    .sort((a, b) => (a.on < b.on ? 1 : -1));
  return (
    <Panel title={t('calendar.title')} note={t('calendar.note')}>
      <NewDay />
      {days.length === 0 ? (
        <p className="kl-settings-none t3">{t('calendar.none')}</p>
      ) : (
        <ul className="kl-settings-list">
          {days.map((day) => (
            <li key={day.on} className="row">
              <span>{formats.withWeekday(day.on)}</span>
              <span className="b">{t(day.working ? 'calendar.working' : 'calendar.off')}</span>
              <span className="t3 ell grow">{day.note}</span>
              <Button
                type="text"
                size="small"
                aria-label={t('calendar.remove', { date: day.on })}
                icon={<Icon name="close" size={14} />}
                onClick={() => void run({ do: 'calendar.set', on: day.on, working: null })}
              />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function NewDay() {
  const t = useText('settings');
  const run = useRun();
  const [on, setOn] = useState<PlainDate | null>(null);
  const [kind, setKind] = useState<Kind>('off');
  const [note, setNote] = useState('');
  const add = async () => {
    if (!on) return;
    const saved = await run({
      do: 'calendar.set',
      on,
      working: kind === 'working',
      note: note.trim() || null,
    });
    if (!saved) return;
    setOn(null);
    setNote('');
  };
  return (
    <div className="kl-settings-new">
      <DateField label={t('calendar.date')} value={on} onChange={setOn} />
      <Segmented<Kind>
        label={t('calendar.kind')}
        value={kind}
        options={(['off', 'working'] as const).map((value) => ({ value, label: t(`calendar.${value}`) }))}
        onChange={setKind}
      />
      <Input
        aria-label={t('calendar.why')}
        placeholder={t('calendar.why')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) void add();
        }}
      />
      <Button disabled={!on} onClick={() => void add()}>
        {t('calendar.add')}
      </Button>
    </div>
  );
}
