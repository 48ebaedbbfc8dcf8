import { Progress } from 'antd';
import { useFormats, useText } from '../i18n';

/** While the database is filled again from the journal: how far, and that nothing is wrong. */
export function Opening({ done, total }: { done: number; total: number }) {
  const t = useText('commands');
  const formats = useFormats();
  return (
    <div className="kl-alone">
      <div className="kl-opening" role="status">
        <p className="b">{t('frame.opening')}</p>
        <Progress
          percent={total === 0 ? 0 : Math.floor((done / total) * 100)}
          showInfo={false}
          aria-label={t('frame.opening')}
        />
        <p className="t2 sm">
          {t('frame.openingHow', { done: formats.integer(done), total: formats.integer(total) })}
        </p>
      </div>
    </div>
  );
}
