import { Button } from 'antd';
import { useState } from 'react';
import type { Notice } from '#domain/ports/bridge';
import { assertNever } from '#domain/result';
import { Icon } from '../components';
import { useFaultText, useFormats, useText } from '../i18n';
import { useStart, useStoreStatus } from '../store/hooks';

/** What recovery did before this start, told once in calm words; closing the strip is the end of it. */
export function StartNotices() {
  const t = useText('commands');
  const { start } = useStart();
  const { rebuilt } = useStoreStatus();
  const wordsOf = useNoticeWords();
  const [closed, setClosed] = useState(false);
  const told = (start?.notices ?? []).map(wordsOf);
  const all = rebuilt === 'from-journal' && start?.shownBefore ? [...told, t('notice.rebuilt')] : told;
  if (closed || all.length === 0) return null;
  return (
    <div className="kl-notices" role="status">
      <Icon name="clock" />
      <ul className="grow">
        {all.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <Button size="small" onClick={() => setClosed(true)}>
        {t('notice.close')}
      </Button>
    </div>
  );
}

function useNoticeWords(): (notice: Notice) => string {
  const t = useText('commands');
  const formats = useFormats();
  const faultText = useFaultText();
  return (notice) => {
    switch (notice.kind) {
      case 'torn-tail':
        return t('notice.tornTail', { bytes: formats.integer(notice.bytes), file: notice.keptAt });
      case 'batch-set-aside':
        return t('notice.batchSetAside', { count: notice.ops, file: notice.keptAt });
      case 'unclean-exit':
        return t('notice.uncleanExit');
      case 'backup-failed':
        return t('notice.backupFailed', { reason: faultText(notice.reason) });
      default:
        return assertNever(notice);
    }
  };
}
