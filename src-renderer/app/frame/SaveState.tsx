import { Tooltip } from 'antd';
import { useFormats, useText } from '../../i18n';
import { useOutbox, useStoreStatus } from '../../store/hooks';

/** "已保存 14:05": only what the journal has on disk counts as saved. */
export function SaveState() {
  const t = useText('commands');
  const formats = useFormats();
  const { savedAt, revision, fault } = useStoreStatus();
  if (fault) return <span className="kl-problem">{t('frame.trouble')}</span>;
  const words = savedAt === null ? t('frame.allSaved') : t('frame.savedAt', { time: formats.time(savedAt) });
  return (
    <Tooltip
      title={t('frame.savedHow', { revision: formats.integer(revision) })}
      trigger={['hover', 'focus']}
    >
      <span tabIndex={0} role="status" className="kl-top-word">
        {words}
      </span>
    </Tooltip>
  );
}

/** A dot with words: online or not, and how many exports still wait to be delivered. */
export function Connection() {
  const t = useText('commands');
  const { entries, online } = useOutbox();
  const waiting = entries.filter(({ state }) => state.kind !== 'delivered').length;
  const words = online ? t('frame.online') : t('frame.offline');
  return (
    <Tooltip title={t('frame.connectionHow')} trigger={['hover', 'focus']}>
      <span tabIndex={0} role="status" className="kl-top-word row">
        <span className={`kl-dot${online ? '' : ' is-off'}`} />
        {waiting > 0 ? t('frame.waiting', { state: words, count: waiting }) : words}
      </span>
    </Tooltip>
  );
}
