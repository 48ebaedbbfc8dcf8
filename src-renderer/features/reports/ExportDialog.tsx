import { Button } from 'antd';
import { useState } from 'react';
import { useTold } from '../../acts';
import { Dialog, FolderPicker, Icon, Kbd, useToday } from '../../components';
import { useText } from '../../i18n';
import { useSettings, useFolders, useOutbox, useStoreStatus, useSummary } from '../../store/hooks';
import { ExportFields } from './ExportFields';
import { acceptForm, initialForm, isDelivered, withPeriodTitle } from './export-form';
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

interface ExportFooterProps {
  delivers: boolean;
  busy: boolean;
  ready: boolean;
  onClose: () => void;
  onSubmit: () => void;
}

function ExportFooter({ delivers, busy, ready, onClose, onSubmit }: ExportFooterProps) {
  const { t, formats } = useReportWords();
  const common = useText('common');
  const { online } = useOutbox();
  const revision = formats.integer(useStoreStatus().revision);
  const how = !delivers ? 'keep' : online ? 'deliver' : 'offline';
  return (
    <div className="row">
      <Icon name="lock" />
      <span className="grow t2 sm kl-rep-how">{t(`screen.exporting.how.${how}`, { revision })}</span>
      <Button onClick={onClose}>{common('cancel')}</Button>
      <Button
        type="primary"
        autoFocus
        disabled={!ready}
        loading={busy}
        aria-keyshortcuts="Control+Enter"
        onClick={onSubmit}
      >
        {t(`screen.exporting.act.${delivers ? 'deliver' : 'keep'}`)}
        <Kbd keys="Ctrl+Enter" />
      </Button>
    </div>
  );
}

/** Chooses the folder exports are delivered to; it is a setting, so the next export knows it. */
export function DestinationPicker({ start, onDone }: { start: string | null; onDone: () => void }) {
  const { t } = useReportWords();
  const folders = useFolders();
  const told = useTold();
  const choose = async (path: string) => {
    if (told(await folders.choose(path))) onDone();
  };
  return (
    <FolderPicker
      title={t('screen.exporting.pick')}
      start={start}
      list={folders.list}
      onChoose={(path) => void choose(path)}
      onCancel={onDone}
    />
  );
}
