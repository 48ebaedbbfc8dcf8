import { OWN_HISTORY_MINIMUM } from '#domain/timing/own-history';
import { INACTIVITY, NOT_STARTED, OWN_HISTORY, SCHEDULE_GAP } from '#domain/timing/rule-benchmarks';
import { useLanguage, useText } from '../../i18n';

const RULES = [OWN_HISTORY, INACTIVITY, SCHEDULE_GAP, NOT_STARTED] as const;

/** T9 b, d, e, f: the rules that apply to every deal, with their numbers. */
export function RuleTable() {
  const t = useText('benchmarks');
  const language = useLanguage();
  return (
    <table className="kl-benchmarks-table">
      <tbody>
        {RULES.map(({ id, kind, name }) => (
          <tr key={id}>
            <td className="b">{name[language]}</td>
            <td>{t(`rules.${kind}`, { least: OWN_HISTORY_MINIMUM })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
