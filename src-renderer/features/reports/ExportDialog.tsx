import { useState } from 'react';
import { Dialog, useToday } from '../../components';
import { DestinationPicker, ExportFooter, isDelivered } from '../../delivery';
import { useSettings, useSummary } from '../../store/hooks';
import { ExportFields } from './ExportFields';
import { acceptForm, initialForm, withPeriodTitle } from './export-form';
import { periodOf } from '../../components/period';
import { queryOf, type ReportView } from './report-view';
import './reports.css';
import { SummaryPreview } from './SummaryPreview';
import { useExportRun } from './useExportRun';
import { useReportWords } from './useReportWords';

interface ExportDialogProps {
  view: ReportView;
  onView: (view: ReportView) => void;
  onClose: () => void;
  onExported: () => void;
}

/** One dialog: what, in which formats, and whether it goes to the destination. Works the same without a network. */
export function ExportDialog({ view, onView, onClose, onExported }: ExportDialogProps) {
  const words = useReportWords();
  const { t } = words;
  const today = useToday();
  const { settings } = useSettings();
  const destination = settings?.destination ?? null;
  const titleOf = (next: ReportView) =>
    t('screen.exporting.defaultTitle', { period: words.period(periodOf(next.period, today)) });
  const [form, setForm] = useState(() => initialForm(titleOf(view)));
  const [choosing, setChoosing] = useState(false);
  const run = useExportRun(onExported);
  const summary = useSummary(queryOf(view, today));
  const wanted = acceptForm(form, destination);

  const changeView = (next: ReportView) => {
    setForm(withPeriodTitle(form, titleOf(view), titleOf(next)));
    onView(next);
  };
  const submit = () => {
    if (wanted && !run.busy) void run.start(queryOf(view, today), wanted);
  };
  return (
    <Dialog
      onSave={submit}
      width={920}
      title={t('screen.exporting.title')}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <ExportFooter
          delivers={isDelivered(form, destination)}
          busy={run.busy}
          ready={wanted !== null}
          onClose={onClose}
          onSubmit={submit}
        />
      }
    >
      <div className="kl-rep-export">
        {summary ? <SummaryPreview title={form.title} summary={summary} words={words} /> : <span />}
        <ExportFields
          form={form}
          onForm={setForm}
          view={view}
          onView={changeView}
          summary={summary}
          destination={destination}
          words={words}
          onChooseFolder={() => setChoosing(true)}
        />
      </div>
      {choosing ? <DestinationPicker start={destination} onDone={() => setChoosing(false)} /> : null}
    </Dialog>
  );
}
