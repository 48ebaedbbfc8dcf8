import type { ImportPlanSummary } from '#domain/importing/import-plan';
import { useFormats, useText } from '../../i18n';

/** What came in, what did not, and how to take it back. */
export function DoneStep({ summary, undone }: { summary: ImportPlanSummary; undone: boolean }) {
  const t = useText('importing');
  const { integer } = useFormats();
  const bad = summary.sheets.reduce((sum, sheet) => sum + sheet.bad, 0);
  const sentence =
    summary.fundings === 0 ? 'done.deals' : summary.deals === 0 ? 'done.fundings' : 'done.both';
  if (undone) return <p role="status">{t('done.undone')}</p>;
  return (
    <div className="kl-import-run" role="status">
      <p>
        {t(sentence, {
          file: summary.file,
          deals: integer(summary.deals),
          fundings: integer(summary.fundings),
        })}
      </p>
      {summary.duplicates > 0 ? <p>{t('done.duplicates', { count: summary.duplicates })}</p> : null}
      {bad > 0 ? <p className="is-bad">{t('done.problems', { count: bad })}</p> : null}
      <p className="t3 sm">{t('done.undoHint')}</p>
    </div>
  );
}
