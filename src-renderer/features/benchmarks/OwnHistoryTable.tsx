import type { DealKind, OriginClass } from '#domain/records/deal';
import type { ScopeField } from '#domain/timing/benchmark';
import type { OwnHistoryGroup } from '#domain/timing/own-histories';
import { OWN_HISTORY_MINIMUM } from '#domain/timing/own-history';
import { useFormats, useText } from '../../i18n';
import { useOwnHistories } from '../../store/hooks';

/** T9(b): what the finished deals of each group took; below eight no percentile is given, and it says so. */
export function OwnHistoryTable({ scope }: { scope: readonly ScopeField[] }) {
  const t = useText('benchmarks');
  const groups = useOwnHistories(scope);
  if (!groups) return null;
  if (groups.length === 0) return <p className="kl-benchmarks-none t3">{t('history.none')}</p>;
  return (
    <div className="kl-own-history" tabIndex={0} role="group" aria-label={t('history.label')}>
      <table className="kl-benchmarks-table">
        <thead>
          <tr>
            <th>{t('history.group')}</th>
            <th className="num">{t('history.n')}</th>
            <th className="num">P50</th>
            <th className="num">P70</th>
            <th className="num">P85</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <GroupLine key={JSON.stringify(group.values)} group={group} scope={scope} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GroupLine({
  group: { values, own },
  scope,
}: {
  group: OwnHistoryGroup;
  scope: readonly ScopeField[];
}) {
  const t = useText('benchmarks');
  const formats = useFormats();
  const nameOf = useValueName();
  const days = (count: number) => t('history.days', { days: formats.integer(count) });
  return (
    <tr>
      <td>
        {scope.length === 0
          ? t('own.all')
          : scope.map((field, at) => nameOf(field, values[at] ?? null)).join(' · ')}
      </td>
      <td className="num">{formats.integer(own.n)}</td>
      {own.enough ? (
        <>
          <td className="num">{days(own.p50)}</td>
          <td className="num">{days(own.p70)}</td>
          <td className="num">{days(own.p85)}</td>
        </>
      ) : (
        <td colSpan={3} className="t3 num">
          {t('history.tooFew', { n: own.n, least: OWN_HISTORY_MINIMUM })}
        </td>
      )}
    </tr>
  );
}

/** Values as the ledger wrote them, except those that have names of their own. */
function useValueName(): (field: ScopeField, value: string | null) => string {
  const t = useText('benchmarks');
  const common = useText('common');
  return (field, value) => {
    if (value === null) return t('history.blank', { field: t(`scope.${field}`) });
    if (field === 'kind') return common(`kind.${value as DealKind}`);
    return field === 'originClass' ? common(`originClass.${value as OriginClass}`) : value;
  };
}
