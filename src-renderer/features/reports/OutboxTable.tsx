import { Button } from 'antd';
import type { OutboxEntry } from '#domain/ports/bridge';
import { useFormats, useText, type Text } from '../../i18n';
import { canRetry, deliveryOf, partSent, type DeliveryKind } from './delivery-state';
import { DeliveryMark } from './DeliveryMark';
import { useDeliveryWords } from './useDeliveryWords';

interface OutboxTableProps {
  entries: readonly OutboxEntry[];
  online: boolean;
  chosen: string | null;
  onChoose: (id: string) => void;
  onRetry: (id: string) => void;
}

/** Newest first, as the host lists them. */
export function OutboxTable(props: OutboxTableProps) {
  const t = useText('reports');
  return (
    <table className="kl-rep-out" aria-label={t('screen.outbox.list', { count: props.entries.length })}>
      <thead>
        <tr>
          <th>{t('screen.outbox.column.file')}</th>
          <th>{t('screen.outbox.column.destination')}</th>
          <th>{t('screen.outbox.column.state')}</th>
          <th>
            <span className="sr">{t('screen.outbox.column.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} {...props} />
        ))}
      </tbody>
    </table>
  );
}

function EntryRow({ entry, online, chosen, onChoose, onRetry }: OutboxTableProps & { entry: OutboxEntry }) {
  const t = useText('reports');
  const formats = useFormats();
  const state = deliveryOf(entry);
  const actOf = (act: string) =>
    t('screen.outbox.act.of', { act, title: entry.title, format: entry.format.toUpperCase() });
  const details = t(`screen.outbox.act.${state.kind === 'delivered' ? 'receipt' : 'details'}`);
  const again = t(`screen.outbox.act.${state.kind === 'failed' ? 'retry' : 'tryNow'}`);
  return (
    <tr className={entry.id === chosen ? 'is-chosen' : ''} onClick={() => onChoose(entry.id)}>
      <td>
        <b>{entry.title}</b>
        <p className="t3 sm">
          {[
            entry.format.toUpperCase(),
            formats.bytes(entry.bytes),
            t('screen.status.revision', { revision: formats.integer(entry.revision) }),
          ].join(' · ')}
        </p>
      </td>
      <td>
        <span className="kl-rep-path">{placeName(entry, state.kind, t)}</span>
        <p className="t3 sm">{t('screen.outbox.made', { at: formats.dateTime(entry.createdAt).slice(5) })}</p>
      </td>
      <td>
        <DeliveryCell entry={entry} online={online} />
      </td>
      <td className="num nw" onClick={(event) => event.stopPropagation()}>
        {canRetry(entry) ? (
          <Button size="small" aria-label={actOf(again)} onClick={() => onRetry(entry.id)}>
            {again}
          </Button>
        ) : null}
        <Button
          size="small"
          type="text"
          aria-label={actOf(details)}
          aria-expanded={entry.id === chosen}
          onClick={() => onChoose(entry.id)}
        >
          {details}
        </Button>
      </td>
    </tr>
  );
}

function placeName({ destination }: OutboxEntry, kind: DeliveryKind, t: Text<'reports'>): string {
  if (kind === 'kept') return t('screen.outbox.kept');
  return destination ?? t('screen.outbox.noDestination');
}

function DeliveryCell({ entry, online }: { entry: OutboxEntry; online: boolean }) {
  const { stateOf, underOf } = useDeliveryWords(online);
  const state = deliveryOf(entry);
  return (
    <>
      <DeliveryMark kind={state.kind} words={stateOf(entry)} />
      {state.kind === 'uploading' ? (
        <progress
          className="kl-rep-progress"
          aria-label={stateOf(entry)}
          max={1}
          value={partSent(state.sentBytes, entry.bytes)}
        />
      ) : null}
      <p className="t3 sm">{underOf(entry)}</p>
    </>
  );
}
