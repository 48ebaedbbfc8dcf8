import { Button } from 'antd';
import type { Fault } from '#domain/result';
import { EmptyState } from '../components';
import { useFaultText, useText } from '../i18n';

/** The page has no host, or the store could not be opened: what is wrong, that nothing is lost, one act. */
export function Unreachable({ fault }: { fault: Fault }) {
  const t = useText('commands');
  const faultText = useFaultText();
  return (
    <main className="kl-alone" role="alert">
      <EmptyState
        icon="warning"
        title={faultText(fault)}
        hint={t('frame.nothingLost')}
        actions={
          <Button type="primary" onClick={() => location.reload()}>
            {t('frame.openAgain')}
          </Button>
        }
      />
    </main>
  );
}
