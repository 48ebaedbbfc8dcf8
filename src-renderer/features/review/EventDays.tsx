import { Input } from 'antd';
import { useState } from 'react';
import type { NamedEvent } from '#domain/spread/spread';
import type { PlainDate } from '#domain/timing/plain-date';
import { DateField, useToast } from '../../components';
import { useFaultText } from '../../i18n';
import { useCommand } from '../../store/hooks';
import type { ReviewWords } from './review-words';

/** The events deals name, each with the day it was and the place; both are written where they stand. */
export function EventDays({ events, words }: { events: readonly NamedEvent[]; words: ReviewWords }) {
  const { t } = words;
  // By deals, not by day: a row must not jump away under the hand that gives it its day.
  const rows = [...events].sort((a, b) => b.deals - a.deals || (a.name < b.name ? -1 : 1));
  return (
    <table className="kl-rev-table is-days">
      <thead>
        <tr>
          <th>{t('event.name')}</th>
          <th>{t('event.on')}</th>
          <th>{t('event.place')}</th>
          <th className="num">{t('event.deals')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((event) => (
          <EventRow key={event.name} event={event} words={words} />
        ))}
      </tbody>
    </table>
  );
}

function EventRow({ event, words: { t, formats } }: { event: NamedEvent; words: ReviewWords }) {
  const save = useSaveEvent(event);
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    if (typed !== null && typed.trim() !== (event.place ?? '')) save({ place: typed });
    setTyped(null);
  };
  return (
    <tr>
      <th scope="row">
        <span className="ell" title={event.name}>
          {event.name}
        </span>
      </th>
      <td>
        <DateField
          label={t('event.dayOf', { name: event.name })}
          value={event.on}
          onChange={(on) => save({ on })}
        />
      </td>
      <td>
        <Input
          aria-label={t('event.placeOf', { name: event.name })}
          value={typed ?? event.place ?? ''}
          onChange={(change) => setTyped(change.target.value)}
          onBlur={leave}
          onKeyDown={(key) => {
            if (key.key === 'Enter' && !key.nativeEvent.isComposing) leave();
          }}
        />
      </td>
      <td className="num">{formats.integer(event.deals)}</td>
    </tr>
  );
}

function useSaveEvent({ name, on, place }: NamedEvent) {
  const command = useCommand();
  const toast = useToast();
  const faultText = useFaultText();
  return (change: { on?: PlainDate | null; place?: string | null }) =>
    void command({ do: 'event.save', name, on, place, ...change }).then((reply) => {
      if (!reply.ok) toast({ text: faultText(reply.error), tone: 'error' });
    });
}
