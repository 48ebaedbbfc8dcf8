import { Button, Checkbox } from 'antd';
import { Icon } from '../components';
import { useText } from '../i18n';
import { isDelivered, type DeliveryWish } from './delivery-wish';

interface DeliveryFieldProps {
  wish: DeliveryWish;
  destination: string | null;
  onDeliver: (deliver: boolean) => void;
  onChooseFolder: () => void;
}

/** Whether a finished file is sent on, and where to. */
export function DeliveryField({ wish, destination, onDeliver, onChooseFolder }: DeliveryFieldProps) {
  const t = useText('reports');
  const delivers = isDelivered(wish, destination);
  return (
    <>
      <div className="row">
        <Checkbox checked={delivers} onChange={(event) => onDeliver(event.target.checked)}>
          {t('screen.exporting.deliverTo')}
        </Checkbox>
        <span className="grow" />
        <Button size="small" icon={<Icon name="folder" size={14} />} onClick={onChooseFolder}>
          {t(destination === null ? 'screen.exporting.choose' : 'screen.exporting.change')}
        </Button>
      </div>
      <p className="t2 sm kl-delivery-path">
        {destination ?? t(`screen.exporting.${delivers ? 'waits' : 'noDestination'}`)}
      </p>
    </>
  );
}
