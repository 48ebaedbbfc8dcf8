import { Button } from 'antd';
import { Icon, Kbd } from '../components';
import { useFormats, useText } from '../i18n';
import { useOutbox, useStoreStatus } from '../store/hooks';

interface ExportFooterProps {
  delivers: boolean;
  busy: boolean;
  ready: boolean;
  onClose: () => void;
  onSubmit: () => void;
}

/** Says what will happen to the file, and from which revision; then does it. */
export function ExportFooter({ delivers, busy, ready, onClose, onSubmit }: ExportFooterProps) {
  const t = useText('reports');
  const formats = useFormats();
  const common = useText('common');
  const { online } = useOutbox();
  const revision = formats.integer(useStoreStatus().revision);
  const how = !delivers ? 'keep' : online ? 'deliver' : 'offline';
  return (
    <div className="row">
      <Icon name="lock" />
      <span className="grow t2 sm kl-delivery-how">{t(`screen.exporting.how.${how}`, { revision })}</span>
      <Button onClick={onClose}>{common('cancel')}</Button>
      <Button
        type="primary"
        autoFocus
        disabled={!ready}
        loading={busy}
        aria-keyshortcuts="Control+Enter"
        onClick={onSubmit}
      >
        {t(`screen.exporting.act.${delivers ? 'deliver' : 'keep'}`)}
        <Kbd keys="Ctrl+Enter" />
      </Button>
    </div>
  );
}
