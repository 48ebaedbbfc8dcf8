import { Link } from '@tanstack/react-router';
import { Icon } from '../../components';
import { useText } from '../../i18n';
import { useOutbox } from '../../store/hooks';
import { VIEWS, type ViewId } from '../views';

/** 64 px at the left: the views that exist, settings at the foot. */
export function Rail({ current }: { current: ViewId | null }) {
  const t = useText('commands');
  const failed = useOutbox().entries.filter(({ state }) => state.kind === 'failed').length;
  return (
    <nav className="kl-rail" aria-label={t('frame.views')}>
      {VIEWS.map((view) => (
        <Link
          key={view.id}
          to={view.path}
          title={view.keys}
          aria-keyshortcuts={view.keys}
          className={view.id === 'settings' ? 'is-last' : ''}
          {...(view.id === current ? { 'aria-current': 'page' as const } : {})}
        >
          <Icon name={view.icon} size={20} />
          {t(`view.${view.id}`)}
          {view.id === 'reports' && failed > 0 ? (
            <span className="kl-badge">
              {failed}
              <span className="sr">{t('frame.failedExports')}</span>
            </span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}
