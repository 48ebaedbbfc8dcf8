import type { ImportPlanSummary } from '#domain/importing/import-plan';
import { useFormats, useText } from '../../i18n';

/** The file's sheets: what each holds and how many of its rows will come in. */
export function SheetTable({ sheets }: Pick<ImportPlanSummary, 'sheets'>) {
  const t = useText('importing');
  const { integer } = useFormats();
  return (
    <table className="kl-import-table">
      <caption className="sr">{t('preview.sheets')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('preview.sheet')}</th>
          <th scope="col">{t('preview.holds')}</th>
          <th scope="col" className="num">
            {t('preview.rows')}
          </th>
          <th scope="col" className="num">
            {t('preview.good')}
          </th>
          <th scope="col" className="num">
            {t('preview.skipped')}
          </th>
          <th scope="col" className="num">
            {t('preview.badShort')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sheets.map((sheet, at) => (
          <tr key={`${at}-${sheet.name}`}>
            <td className="ell">{sheet.name}</td>
            <td>{t(`preview.kind.${sheet.kind}`)}</td>
            <td className="num">{integer(sheet.rows)}</td>
            <td className="num b">{integer(sheet.good)}</td>
            <td className="num">{integer(sheet.skipped)}</td>
            <td className={`num${sheet.bad > 0 ? ' is-bad' : ''}`}>{integer(sheet.bad)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The first rows as they were understood. */
export function SampleTable({ sample }: Pick<ImportPlanSummary, 'sample'>) {
  const t = useText('importing');
  return (
    <section>
      <h2>{t('preview.sample')}</h2>
      <table className="kl-import-table">
        <thead>
          <tr>
            <th scope="col">{t('preview.project')}</th>
            <th scope="col">{t('preview.investor')}</th>
            <th scope="col" className="num">
              {t('preview.amount')}
            </th>
            <th scope="col" className="num">
              {t('preview.signedOn')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sample.slice(0, 5).map((row, at) => (
            <tr key={at}>
              <td className="ell">{row.title}</td>
              <td className="ell">{row.investor ?? '—'}</td>
              <td className="num">{row.amount ?? '—'}</td>
              <td className="num">{row.signedOn ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
