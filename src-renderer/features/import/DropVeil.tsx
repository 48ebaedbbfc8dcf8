import { Icon } from '../../components';
import { useText } from '../../i18n';

/** Says over the whole window that files may be let go here. */
export function DropVeil() {
  const t = useText('importing');
  return (
    <div className="kl-import-veil" role="status">
      <div className="kl-import-target">
        <Icon name="upload" size={20} />
        <p className="b">{t('drop.lead')}</p>
        <p className="t2">{t('drop.hint')}</p>
      </div>
    </div>
  );
}
