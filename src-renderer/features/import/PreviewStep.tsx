import { isDerived, type DerivedField } from '#domain/importing/ledger-columns';
import type { ImportPlanSummary } from '#domain/importing/import-plan';
import { useFormats, useText } from '../../i18n';
import { outcomeOf } from './import-step';
import { ProblemTable } from './ProblemTable';
import { SampleTable, SheetTable } from './PreviewTables';

/** What the file holds and what importing it would do. */
export function PreviewStep({ summary }: { summary: ImportPlanSummary }) {
  const outcome = outcomeOf(summary);
  return (
    <div className="kl-import">
      {outcome === 'something' ? <Figures summary={summary} /> : <Nothing summary={summary} />}
      <SheetTable sheets={summary.sheets} />
      <Columns columns={summary.columns} />
      {summary.problems.length > 0 ? <ProblemTable problems={summary.problems} /> : null}
      {summary.sample.length > 0 ? <SampleTable sample={summary.sample} /> : null}
    </div>
  );
}

function Figures({ summary }: { summary: ImportPlanSummary }) {
  const t = useText('importing');
  const { integer } = useFormats();
  const bad = summary.sheets.reduce((sum, sheet) => sum + sheet.bad, 0);
  const figures = [
    [summary.deals, t('preview.deals'), 'is-new'],
    [summary.fundings, t('preview.fundings'), 'is-new'],
    [summary.transitions, t('preview.transitions'), 'is-new'],
    [summary.duplicates, t('preview.duplicates'), ''],
    [bad, t('preview.bad'), bad > 0 ? 'is-bad' : ''],
  ] as const;
  return (
    <dl className="kl-import-figures">
      {figures.map(([value, label, tone]) => (
        <div key={label} className={tone}>
          <dt>{label}</dt>
          <dd>{integer(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Nothing({ summary }: { summary: ImportPlanSummary }) {
  const t = useText('importing');
  const outcome = outcomeOf(summary);
  return (
    <div className="kl-import-nothing" role="status">
      <p className="b">{t('preview.nothing')}</p>
      {outcome === 'all-known' ? <p>{t('preview.allKnown', { count: summary.duplicates })}</p> : null}
      {outcome === 'no-table' ? <p>{t('preview.noTable')}</p> : null}
    </div>
  );
}

/** Columns that will not be read are named: nobody should find out later. */
function Columns({ columns }: Pick<ImportPlanSummary, 'columns'>) {
  const t = useText('importing');
  const names = (wanted: (field: string | null) => boolean) =>
    [...new Set(columns.filter(({ field }) => wanted(field)).map(({ column }) => column))].join('、');
  const derived = (field: string | null) => field !== null && isDerived(field as DerivedField);
  const unknown = names((field) => field === null);
  const computed = names((field) => derived(field));
  const count = columns.filter(({ field }) => field !== null && !derived(field)).length;
  if (columns.length === 0) return null;
  return (
    <p className="t2">
      {t('preview.recognised', { count })}
      {computed ? <span> · {`${t('preview.derived')}${computed}`}</span> : null}
      {unknown ? (
        <span className="kl-import-unknown"> · {`${t('preview.unrecognised')}${unknown}`}</span>
      ) : null}
    </p>
  );
}
