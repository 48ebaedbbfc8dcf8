import { useRef, useState } from 'react';
import { isLive } from '#domain/sync/merge';
import { elapsedDays, type PlainDate } from '#domain/timing/plain-date';
import { DateField, useToast } from '../../components';
import { useFaultText, useText } from '../../i18n';
import { useCommand, useWorkspaceRecords } from '../../store/hooks';

interface EventDayProps {
  /** The event the deal names. */
  name: string;
  signedOn: PlainDate | null;
}

/** The day of the meeting or event a deal came from, for all deals that name it, and how long after it signed (S2). */
export function EventDay({ name, signedOn }: EventDayProps) {
  const t = useText('deal');
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { on, place, save } = useEvent(name);
  const shown = [on, place, on && signedOn ? afterWords(elapsedDays(on, signedOn), t) : null]
    .filter((part) => part !== null)
    .join(' · ');
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <div>
      <dt>{t('event.on')}</dt>
      <dd
        onKeyDown={(event) => {
          if (!editing || event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          close();
        }}
      >
        {editing ? (
          <DateField
            autoFocus
            label={t('event.dayOf', { name })}
            value={on}
            onChange={(day) => {
              save(day);
              close();
            }}
          />
        ) : (
          <button
            ref={button}
            type="button"
            className="kl-fact"
            data-fact="eventOn"
            aria-label={shown === '' ? t('event.blank', { name }) : t('event.edit', { name, shown })}
            onClick={() => setEditing(true)}
          >
            {shown === '' ? (
              <>
                <span className="kl-blank">—</span>
                <span className="kl-fact-invite"> {t('event.fill')}</span>
              </>
            ) : (
              shown
            )}
          </button>
        )}
      </dd>
    </div>
  );
}

const afterWords = (days: number, t: ReturnType<typeof useText<'deal'>>): string =>
  t(days < 0 ? 'event.before' : 'event.after', { days: Math.abs(days) });

function useEvent(name: string) {
  const records = useWorkspaceRecords();
  const command = useCommand();
  const toast = useToast();
  const faultText = useFaultText();
  const known = records?.find(
    (row) => row.kind === 'event' && isLive<{ name: string }>(row) && row.fields.name === name,
  );
  const { on, place } = known?.kind === 'event' ? known.fields : { on: null, place: null };
  const save = (day: PlainDate | null): void =>
    void command({ do: 'event.save', name, on: day, place }).then((reply) => {
      if (!reply.ok) toast({ text: faultText(reply.error), tone: 'error' });
    });
  return { on, place, save };
}
