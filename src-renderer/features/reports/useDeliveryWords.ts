import type { OutboxEntry } from '#domain/ports/bridge';
import { useFaultText, useFormats, useText } from '../../i18n';
import { deliveryOf, partSent } from './delivery-state';

/** What an entry's state is called, and the line under it. */
export function useDeliveryWords(online: boolean) {
  const t = useText('reports');
  const formats = useFormats();
  const faultText = useFaultText();
  const stateOf = (entry: OutboxEntry): string => {
    const state = deliveryOf(entry);
    if (state.kind === 'uploading') {
      const percent = formats.percent(Math.floor(partSent(state.sentBytes, entry.bytes) * 100));
      return t('screen.outbox.state.uploading', { percent: percent.replace(/[.,]0/, '') });
    }
    if (state.kind === 'delivered')
      return t('screen.outbox.state.delivered', { at: formats.dateTime(state.at).slice(5) });
    return t(`screen.outbox.state.${state.kind}`);
  };
  const underOf = (entry: OutboxEntry): string => {
    const state = deliveryOf(entry);
    switch (state.kind) {
      case 'queued':
        if (entry.destination === null) return t('screen.outbox.under.queuedNowhere');
        return t(online ? 'screen.outbox.under.queued' : 'screen.outbox.under.queuedOffline');
      case 'uploading':
        return t('screen.outbox.under.uploading', {
          sent: formats.bytes(state.sentBytes),
          bytes: formats.bytes(entry.bytes),
        });
      case 'waiting':
        return t('screen.outbox.under.waiting', {
          reason: faultText(state.reason),
          at: formats.time(state.nextTryAt),
        });
      case 'failed':
        return faultText(state.reason);
      case 'delivered':
        return t('screen.outbox.under.delivered');
      case 'kept':
        return t('screen.outbox.under.kept');
    }
  };
  return { stateOf, underOf };
}
