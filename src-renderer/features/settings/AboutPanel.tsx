import { Panel } from '../../components';
import { useFormats, useText } from '../../i18n';
import { useStart, useStoreStatus } from '../../store/hooks';
import { Setting } from './Setting';

/** Works whose licences ask to be named where the program is used. */
const works = [
  ['React', 'MIT'],
  ['Ant Design', 'MIT'],
  ['TanStack Router, Table, Virtual', 'MIT'],
  ['Dexie.js', 'Apache-2.0'],
  ['chinese-days', 'MIT'],
  ['pinyin-pro', 'MIT'],
  ['opencc-js', 'MIT'],
  ['hucre', 'MIT'],
  ['Pragmatic drag and drop', 'Apache-2.0'],
  ['Electron', 'MIT'],
  ['Playwright', 'Apache-2.0'],
] as const;

export function AboutPanel() {
  const t = useText('settings');
  const formats = useFormats();
  const { start } = useStart();
  const { revision } = useStoreStatus();
  if (!start) return null;
  return (
    <Panel title={t('about.title')}>
      <div className="kl-settings-body">
        <Setting label={t('about.version')}>{start.version}</Setting>
        <Setting label={t('about.shell')} hint={start.shellReason}>
          {t(`about.${start.shell}`)}
        </Setting>
        <Setting label={t('about.revision')}>{formats.integer(revision)}</Setting>
        <Setting label={t('about.licence')} hint={t('about.licenceHint')}>
          MIT
        </Setting>
      </div>
      <details className="kl-settings-works">
        <summary>{t('about.works', { count: works.length })}</summary>
        <ul>
          {works.map(([name, licence]) => (
            <li key={name} className="row">
              <span className="grow">{name}</span>
              <span className="t3">{licence}</span>
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}
