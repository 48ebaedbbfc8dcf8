import { Checkbox, Input } from 'antd';
import { useId, type ReactNode } from 'react';
import type { PeriodSummary } from '#domain/reporting/period-summary';
import { Chip, FilterChip, PeriodFields } from '../../components';
import { DeliveryField } from '../../delivery';
import { EXPORT_FORMATS, withFormat, type ExportForm } from './export-form';
import type { ReportFilters, ReportView } from './report-view';
import type { ReportWords } from './useReportWords';

interface ExportFieldsProps {
  form: ExportForm;
  onForm: (form: ExportForm) => void;
  view: ReportView;
  onView: (view: ReportView) => void;
  summary: PeriodSummary | undefined;
  destination: string | null;
  words: ReportWords;
  onChooseFolder: () => void;
}

/** The dialog's fields, a label each. */
export function ExportFields(props: ExportFieldsProps) {
  const { form, onForm, view, onView, words } = props;
  const { t } = words;
  const title = useId();
  return (
    <div className="kl-rep-form">
      <Field label={t('screen.exporting.period')}>
        <PeriodFields choice={view.period} onChange={(period) => onView({ ...view, period })} />
      </Field>
      <Field label={t('screen.exporting.scope')}>
        <Scope {...props} />
      </Field>
      <Field label={t('screen.exporting.content')}>
        <p className="t2 sm">{t('screen.exporting.contents')}</p>
      </Field>
      <Field label={t('screen.exporting.format')}>
        <div className="row" role="group" aria-label={t('screen.exporting.format')}>
          {EXPORT_FORMATS.map((format) => (
            <Checkbox
              key={format}
              checked={form.formats.includes(format)}
              onChange={(event) => onForm(withFormat(form, format, event.target.checked))}
            >
              {format.toUpperCase()}{' '}
              <span className="t3 sm">{t(`screen.exporting.formatHint.${format}`)}</span>
            </Checkbox>
          ))}
        </div>
        {form.formats.length === 0 ? <Problem text={t('screen.exporting.noFormat')} /> : null}
      </Field>
      <Field label={t('screen.exporting.name')} htmlFor={title}>
        <Input
          id={title}
          value={form.title}
          status={form.title.trim() === '' ? 'error' : ''}
          maxLength={80}
          onChange={(event) => onForm({ ...form, title: event.target.value })}
        />
        {form.title.trim() === '' ? <Problem text={t('screen.exporting.noTitle')} /> : null}
      </Field>
      <Field label={t('screen.exporting.deliver')}>
        <DeliveryField
          wish={form}
          destination={props.destination}
          onDeliver={(deliver) => onForm({ ...form, deliver })}
          onChooseFolder={props.onChooseFolder}
        />
      </Field>
    </div>
  );
}

function Field({ label, htmlFor, children }: { label: string; htmlFor?: string; children: ReactNode }) {
  return (
    <>
      {htmlFor ? <label htmlFor={htmlFor}>{label}</label> : <span className="t2">{label}</span>}
      <div>{children}</div>
    </>
  );
}

const Problem = ({ text }: { text: string }) => (
  <p className="kl-problem" role="alert">
    {text}
  </p>
);

/** The filters in force, each to be taken away here too, and what they leave. */
function Scope({ view, onView, summary, words }: ExportFieldsProps) {
  const { t } = words;
  const { filters } = view;
  const set = (change: Partial<ReportFilters>) => onView({ ...view, filters: { ...filters, ...change } });
  const lists = ['county', 'industry', 'origin'] as const;
  return (
    <div className="kl-rep-scope">
      {lists.flatMap((list) =>
        filters[list].map((name) => (
          <FilterChip
            key={`${list}:${name}`}
            label={list === 'origin' ? words.origin(name) : name}
            onRemove={() => set({ [list]: filters[list].filter((each) => each !== name) })}
          />
        )),
      )}
      {filters.minWan > 0 ? (
        <FilterChip label={`≥ ${words.threshold(filters.minWan)}`} onRemove={() => set({ minWan: 0 })} />
      ) : null}
      <Chip>{t(`screen.contractFull.${filters.contract}`)}</Chip>
      {summary ? (
        <span className="t2">
          {summary.rows.length === 0
            ? t('screen.exporting.nothing')
            : t('screen.exporting.figures', {
                count: summary.count,
                amount: words.amount(summary.amountWan),
                unit: words.unit,
              })}
        </span>
      ) : null}
    </div>
  );
}
