import { Button } from 'antd';
import { useState } from 'react';
import { useTold } from '../../acts';
import { EmptyState, Icon, PageBody, StatusBar } from '../../components';
import { DestinationPicker } from '../../delivery';
import { useFormats, useText } from '../../i18n';
import { useOutbox, useSettings } from '../../store/hooks';
import { canRetry, countByKind, DELIVERY_KINDS } from './delivery-state';
import { DeliveryMark } from './DeliveryMark';
import { OutboxTable } from './OutboxTable';
import { Receipt } from './Receipt';
import { useReport } from './report-context';

/** 發件箱: every finished export, where it is going and how far it has come; its receipt at the side. */
export function OutboxView() {
  const t = useText('reports');
  const { openExport } = useReport();
  const { entries, online, retry } = useOutbox();
  const told = useTold();
  const [chosen, setChosen] = useState<string | null>(null);
  const entry = entries.find(({ id }) => id === chosen) ?? null;
  const tryAgain = (id: string | null) => void retry(id).then(told);
  if (entries.length === 0) {
    return (
      <>
        <PageBody>
          <div className="kl-rep-alone">
            <EmptyState
              icon="upload"
              title={t('screen.outbox.empty')}
              hint={t('screen.outbox.emptyHint')}
              actions={<Button onClick={openExport}>{t('screen.outbox.emptyAct')}</Button>}
            />
          </div>
        </PageBody>
        <OutboxStatus />
      </>
    );
  }
  return (
    <>
      <PageBody scroll>
        <div className={`kl-rep-outbox${entry ? ' has-receipt' : ''}`}>
          <section aria-label={t('screen.tabs.outbox')}>
            <OutboxHead onRetryAll={entries.some(canRetry) ? () => tryAgain(null) : null} />
            <OutboxTable
              entries={entries}
              online={online}
              chosen={chosen}
              onChoose={setChosen}
              onRetry={tryAgain}
            />
            <p className="kl-rep-foot t3 sm">{t('screen.outbox.foot')}</p>
          </section>
          {entry ? <Receipt entry={entry} onClose={() => setChosen(null)} /> : null}
        </div>
      </PageBody>
      <OutboxStatus />
    </>
  );
}

/** Counts by state, the destination, and trying all again. */
function OutboxHead({ onRetryAll }: { onRetryAll: (() => void) | null }) {
  const t = useText('reports');
  const { entries } = useOutbox();
  const { settings } = useSettings();
  const [choosing, setChoosing] = useState(false);
  const counts = countByKind(entries);
  const destination = settings?.destination ?? null;
  return (
    <header className="kl-rep-outbox-head">
      <span className="t3 sm">{t('screen.outbox.hint')}</span>
      <span className="row sm">
        {DELIVERY_KINDS.map((kind) => {
          const count = counts.get(kind);
          return count ? (
            <DeliveryMark key={kind} kind={kind} words={t(`screen.outbox.count.${kind}`, { count })} />
          ) : null;
        })}
      </span>
      <span className="grow" />
      <span className="t2 sm kl-rep-path">
        {t('screen.outbox.destination')} <b>{destination ?? t('screen.outbox.noDestination')}</b>
      </span>
      <Button size="small" icon={<Icon name="folder" size={14} />} onClick={() => setChoosing(true)}>
        {t(destination === null ? 'screen.exporting.choose' : 'screen.exporting.change')}
      </Button>
      {onRetryAll ? (
        <Button size="small" icon={<Icon name="refresh" size={14} />} onClick={onRetryAll}>
          {t('screen.outbox.retryAll')}
        </Button>
      ) : null}
      {choosing ? <DestinationPicker start={destination} onDone={() => setChoosing(false)} /> : null}
    </header>
  );
}

function OutboxStatus() {
  const t = useText('reports');
  const formats = useFormats();
  const { entries } = useOutbox();
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  return (
    <StatusBar>
      <span>{t('screen.outbox.sum', { count: entries.length, bytes: formats.bytes(bytes) })}</span>
    </StatusBar>
  );
}
