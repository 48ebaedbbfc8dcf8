import { Button } from 'antd';
import { useId } from 'react';
import type { OutboxEntry } from '#domain/ports/bridge';
import { useTold } from '../../acts';
import { Icon, useLayer, useToast } from '../../components';
import { useFaultText, useFormats, useText } from '../../i18n';
import { useOutbox, useStoreStatus, useWorkspaceActs } from '../../store/hooks';
import { deliveryOf } from './delivery-state';
import { DeliveryMark } from './DeliveryMark';
import { receiptText, useReceiptFacts } from './receipt-facts';
import { useDeliveryWords } from './useDeliveryWords';

interface ReceiptProps {
  entry: OutboxEntry;
  onClose: () => void;
}

/** What was sent, when, where, from which revision, and how it went; Esc closes. */
export function Receipt({ entry, onClose }: ReceiptProps) {
  const t = useText('reports');
  const common = useText('common');
  const id = useId();
  const { online } = useOutbox();
  const { stateOf } = useDeliveryWords(online);
  const { kind } = deliveryOf(entry);
  const facts = useReceiptFacts(entry);
  useLayer(true, onClose);
  return (
    <aside className="kl-panel kl-rep-receipt" aria-labelledby={id}>
      <header>
        <h2 id={id}>{t(kind === 'delivered' ? 'screen.receipt.title' : 'screen.receipt.details')}</h2>
        <span className="grow" />
        <Button type="text" aria-label={common('close')} icon={<Icon name="close" />} onClick={onClose} />
      </header>
      <div className="kl-rep-receipt-body">
        <div className="row">
          <span className="b">
            <DeliveryMark kind={kind} words={stateOf(entry)} />
          </span>
          <span className="grow" />
          {kind === 'delivered' ? <span className="t3 sm">{t('screen.receipt.once')}</span> : null}
        </div>
        <h3>{entry.file}</h3>
        <dl>
          {facts.map(({ term, value }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <h3>{t('screen.receipt.tries')}</h3>
        <Tries entry={entry} />
        <h3>{t('screen.receipt.since')}</h3>
        <Since revision={entry.revision} />
      </div>
      <ReceiptActs entry={entry} text={receiptText(entry, stateOf(entry), facts)} />
    </aside>
  );
}

function Tries({ entry }: { entry: OutboxEntry }) {
  const t = useText('reports');
  const formats = useFormats();
  const faultText = useFaultText();
  if (entry.attempts.length === 0) return <p className="t3">{t('screen.receipt.noTries')}</p>;
  return (
    <ol className="kl-rep-tries">
      {entry.attempts.map(({ at, outcome }) => (
        <li key={at}>
          <i className={outcome === 'delivered' ? 'is-done' : ''} aria-hidden="true" />
          <span className="nw">{formats.dateTime(at).slice(5)}</span>
          <span>{outcome === 'delivered' ? t('screen.receipt.arrived') : faultText(outcome)}</span>
        </li>
      ))}
    </ol>
  );
}

/** Where it can be looked at: where it was delivered, else the copy on this machine. */
const placeOf = ({ state, keptAt }: OutboxEntry): string =>
  state.kind === 'delivered' ? state.place : keptAt;

/** An export does not change with the ledger: it says how far the ledger has moved on. */
function Since({ revision }: { revision: number }) {
  const t = useText('reports');
  const formats = useFormats();
  const count = Math.max(0, useStoreStatus().revision - revision);
  const key = count === 0 ? 'sinceNone' : 'sinceSome';
  return <p className="t2">{t(`screen.receipt.${key}`, { revision: formats.integer(revision), count })}</p>;
}

function ReceiptActs({ entry, text }: { entry: OutboxEntry; text: string }) {
  const t = useText('reports');
  const toast = useToast();
  const told = useTold();
  const { showFile } = useWorkspaceActs();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => toast({ text: t('screen.receipt.copied') }),
      () => toast({ text: t('screen.receipt.copyFailed'), tone: 'error' }),
    );
  return (
    <footer className="row">
      <Button
        icon={<Icon name="folder" size={14} />}
        onClick={() => void showFile({ file: placeOf(entry) }).then(told)}
      >
        {t('screen.receipt.show')}
      </Button>
      <span className="grow" />
      <Button icon={<Icon name="clip" size={14} />} onClick={() => void copy()}>
        {t('screen.receipt.copy')}
      </Button>
    </footer>
  );
}
