import { useMemo } from 'react';
import { foldHistory, type HistoryEntry } from '#domain/workspace/history';
import { EmptyState } from '../../components';
import { useFaultText, useFormats, useText } from '../../i18n';
import { useHistory, useStart } from '../../store/hooks';
import { useHistoryWords } from './history-words';

/** Who changed what, when, on which device, from what to what, and why; read from the journal. */
export function HistoryList({ deal }: { deal: string }) {
  const t = useText('deal');
  const faultText = useFaultText();
  const reply = useHistory(deal);
  const entries = useMemo(() => (reply?.ok ? foldHistory(reply.value) : []), [reply]);
  if (reply === undefined) return <p className="kl-deal-none t3">{t('history.loading')}</p>;
  if (!reply.ok)
    return (
      <p className="kl-deal-none kl-problem" role="alert">
        {faultText(reply.error)}
      </p>
    );
  if (entries.length === 0) return <EmptyState title={t('history.empty')} />;
  return (
    <ol className="kl-acts kl-history">
      {entries.map((entry) => (
        <HistoryLine key={entry.id} entry={entry} />
      ))}
    </ol>
  );
}

function HistoryLine({ entry }: { entry: HistoryEntry }) {
  const t = useText('deal');
  const words = useHistoryWords();
  const formats = useFormats();
  const device = useDeviceName();
  const by = t('history.by', {
    actor: entry.actor,
    device: device(entry.device),
    when: formats.dateTime(entry.at),
  });
  return (
    <li>
      <div className="grow">
        <p>
          <b>{words.what(entry)}</b> <span className="kl-act-text">{words.change(entry)}</span>
        </p>
        <p className="sm t3">
          {entry.reason ? `${t('history.reason', { reason: entry.reason })} · ` : ''}
          {by}
        </p>
      </div>
    </li>
  );
}

/** This device by the name it was given; another one by the first letters of its id. */
function useDeviceName(): (device: string) => string {
  const identity = useStart().start?.identity;
  return (device) => (device === identity?.device ? identity.deviceName : device.slice(0, 8));
}
