import type { RowProblem } from '#domain/importing/import-plan';
import { useFaultText, useText } from '../../i18n';

/** More than these nobody reads; the first ones usually share a cause. */
const SHOWN = 200;

/** Every row that will not come in: where, what stands there, and what to do. */
export function ProblemTable({ problems }: { problems: readonly RowProblem[] }) {
  const t = useText('importing');
  const faultText = useFaultText();
  return (
    <section>
      <h2>{t('preview.problems', { count: problems.length })}</h2>
      <p className="t3 sm">{t('preview.problemsHint')}</p>
      <div className="kl-import-problems" tabIndex={0} role="region" aria-label={t('preview.bad')}>
        <table className="kl-import-table">
          <thead>
            <tr>
              <th scope="col">{t('preview.sheet')}</th>
              <th scope="col" className="num">
                {t('preview.place')}
              </th>
              <th scope="col">{t('preview.column')}</th>
              <th scope="col">{t('preview.value')}</th>
              <th scope="col">{t('preview.whatToDo')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.slice(0, SHOWN).map((problem, at) => (
              <tr key={at}>
                <td className="nw">{problem.sheet}</td>
                <td className="num">{problem.row}</td>
                <td className="nw">{problem.column}</td>
                <td className="kl-import-value" title={problem.value}>
                  {problem.value === '' ? (
                    <span className="t3">{t('preview.blankValue')}</span>
                  ) : (
                    problem.value
                  )}
                </td>
                <td>{faultText({ code: problem.code, params: problem.params })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.length > SHOWN ? (
        <p className="t3 sm">{t('preview.moreProblems', { count: problems.length - SHOWN })}</p>
      ) : null}
    </section>
  );
}
