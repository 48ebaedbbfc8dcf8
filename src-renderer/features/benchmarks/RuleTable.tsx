import { INACTIVITY, NOT_STARTED, SCHEDULE_GAP } from '#domain/timing/rule-benchmarks';
import { useLanguage, useText } from '../../i18n';

const RULES = [INACTIVITY, SCHEDULE_GAP, NOT_STARTED] as const;

/** T9 d, e, f: the rules that apply to every deal, with their numbers. */
export function RuleTable() {
  const t = useText('benchmarks');
  const language = useLanguage();
  return (
    <table className="kl-benchmarks-table">
      <tbody>
        {RULES.map(({ id, kind, name }) => (
          <tr key={id}>
            <td className="b">{name[language]}</td>
            <td>{t(`rules.${kind}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
