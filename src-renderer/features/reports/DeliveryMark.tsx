import { Icon, Verdict } from '../../components';
import type { DeliveryKind } from './delivery-state';

interface DeliveryMarkProps {
  kind: DeliveryKind;
  words: string;
}

/** A state is always a glyph and words, never colour alone. */
export function DeliveryMark({ kind, words }: DeliveryMarkProps) {
  switch (kind) {
    case 'delivered':
      return <Verdict state="inside">{words}</Verdict>;
    case 'waiting':
      return <Verdict state="watch">{words}</Verdict>;
    case 'failed':
      return <Verdict state="over">{words}</Verdict>;
    default:
      return (
        <span className={`kl-rep-mark is-${kind}`}>
          <Icon name={ICONS[kind]} size={14} />
          {words}
        </span>
      );
  }
}

const ICONS = { uploading: 'upload', queued: 'clock', kept: 'document' } as const;
