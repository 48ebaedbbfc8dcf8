import { Button, Checkbox, Input } from 'antd';
import { useId, useState } from 'react';
import { PAPERS, type Paper } from '#domain/drawing/lane-document';
import type { LaneView } from '#domain/drawing/lane-scale';
import { Dialog, Icon, Kbd, Segmented } from '../../components';
import { useFormats, useText } from '../../i18n';
import { useSettings } from '../../store/hooks';
import type { LaneWords } from './lane-words';
import { PRINTED_ROWS } from './lane-document';
import type { TimelinesView } from './timelines-view';
import { useChosenWords } from './useChosenWords';
import { useLanePrint } from './useLanePrint';

interface PrintDialogProps {
  view: TimelinesView;
  days: LaneView;
  words: LaneWords;
  /** Deals of the list, and rows with the heads of its groups. */
  total: number;
  rows: number;
  onClose: () => void;
}

/** The view as it stands, on paper or as a PDF: what will be printed is said before. */
export function PrintDialog({ view, days, words, total, rows, onClose }: PrintDialogProps) {
  const { t } = words;
  const common = useText('common');
  const formats = useFormats();
  const name = useId();
  const destination = useSettings().settings?.destination ?? null;
  const [title, setTitle] = useState(() => t('print.defaultTitle'));
  const [paper, setPaper] = useState<Paper>('a4');
  const [deliver, setDeliver] = useState(true);
  const run = useLanePrint(view, days, words);
  const chosen = useChosenWords(view);
  const ready = title.trim() !== '' && run.busy === null;
  const wanted = { title: title.trim(), paper };

  const save = async () => {
    if (ready && (await run.save({ ...wanted, deliver: deliver && destination !== null }))) onClose();
  };
  const print = async () => {
    if (ready && (await run.print(wanted))) onClose();
  };
  return (
    <Dialog
      title={t('print.title')}
      width={520}
      onSave={() => void save()}
      onCancel={onClose}
      footer={
        <div className="row">
          <span className="grow" />
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button
            icon={<Icon name="document" />}
            disabled={!ready}
            loading={run.busy === 'print'}
            onClick={() => void print()}
          >
            {t('print.print')}
          </Button>
          <Button
            type="primary"
            autoFocus
            disabled={!ready}
            loading={run.busy === 'export'}
            aria-keyshortcuts="Control+Enter"
            onClick={() => void save()}
          >
            {t('print.pdf')}
            <Kbd keys="Ctrl+Enter" />
          </Button>
        </div>
      }
    >
      <div className="kl-lane-print">
        <label htmlFor={name}>{t('print.name')}</label>
        <Input id={name} value={title} maxLength={80} onChange={(event) => setTitle(event.target.value)} />
        <span className="t2">{t('print.rows')}</span>
        <div className="t2">
          <p>{t('print.rowsWords', { count: formats.integer(total) })}</p>
          <p className="sm t3">{chosen.join(' · ')}</p>
          {rows > PRINTED_ROWS ? (
            <p className="kl-problem" role="note">
              {t('print.tooMany', { count: formats.integer(PRINTED_ROWS) })}
            </p>
          ) : null}
        </div>
        <span className="t2">{t('print.paper')}</span>
        <Segmented
          label={t('print.paper')}
          value={paper}
          options={PAPERS.map((one) => ({ value: one, label: t(`print.${one}`) }))}
          onChange={setPaper}
        />
        {destination === null ? null : (
          <>
            <span />
            <Checkbox checked={deliver} onChange={(event) => setDeliver(event.target.checked)}>
              {t('print.deliver')}
            </Checkbox>
          </>
        )}
      </div>
    </Dialog>
  );
}
