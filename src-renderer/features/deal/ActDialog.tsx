import { Input } from 'antd';
import { useId, useState } from 'react';
import { CONTRACTS } from '#domain/records/deal';
import type { Fault } from '#domain/result';
import { elapsedDays } from '#domain/timing/plain-date';
import type { CardSetting } from '#domain/workspace/card-of';
import type { Act } from '../../acts';
import { DateField, Dialog, Icon, Kbd, Segmented, useToday } from '../../components';
import { useFaultText, useText } from '../../i18n';
import {
  actCommand,
  commandWithoutReason,
  firstForm,
  questionsOf,
  type ActForm,
  type DealAct,
} from './act-command';
import { ActEffect } from './ActEffect';
import type { DealView } from './deal-view';

interface ActDialogProps {
  view: DealView;
  setting: CardSetting;
  asked: DealAct;
  act: Act;
  onClose: (done: boolean) => void;
}

/** Asks for the day, the reason and what else an act needs; a refusal is explained here and nothing is lost. */
export function ActDialog({ view, setting, asked, act, onClose }: ActDialogProps) {
  const t = useText('deal');
  const common = useText('common');
  const faultText = useFaultText();
  const today = useToday();
  const [form, setForm] = useState(() => firstForm(asked, today));
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const command = actCommand(view.row.id, asked, form);
  const save = async () => {
    if (command === null || busy) return;
    setBusy(true);
    const refused = await act(command);
    setBusy(false);
    setFault(refused);
    if (refused === null) onClose(true);
  };
  return (
    <Dialog
      onSave={() => void save()}
      width={480}
      title={<ActTitle view={view} asked={asked} />}
      okText={
        <>
          {t(`dialog.save.${asked.kind}`)}
          <Kbd keys="Ctrl+Enter" />
        </>
      }
      cancelText={common('cancel')}
      okButtonProps={{
        loading: busy,
        disabled: command === null,
        title: missingOf(asked, form, t),
        danger: asked.kind === 'delete',
        'aria-keyshortcuts': 'Control+Enter',
      }}
      onOk={() => void save()}
      onCancel={() => onClose(false)}
    >
      <div className="kl-deal-dialog">
        <ActFields asked={asked} form={form} onForm={setForm} />
        {asked.kind === 'delete' ? null : (
          <ActEffect view={view} setting={setting} command={commandWithoutReason(view.row.id, asked, form)} />
        )}
        <ActNote kind={asked.kind} />
        {fault ? (
          <p className="kl-problem row" role="alert">
            <Icon name="warning" />
            {faultText(fault)}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}

/** The new day came with the act: what is missing is the reason. */
const isMoved = (asked: DealAct): boolean => 'on' in asked || 'from' in asked;

function missingOf(asked: DealAct, form: ActForm, t: ReturnType<typeof useText<'deal'>>): string | undefined {
  const questions = questionsOf(asked);
  if (questions.date && form.on === null) return t('dialog.noDate');
  if (questions.second === 'required' && form.second === null) return t('dialog.noDate');
  return questions.reason === 'required' && form.reason.trim() === '' ? t('dialog.noReason') : undefined;
}

function ActTitle({ view, asked }: { view: DealView; asked: DealAct }) {
  const t = useText('deal');
  const workspace = useText('workspace');
  const { title } = view.fields;
  switch (asked.kind) {
    case 'enter':
      return t('dialog.title.enter', { title, stage: workspace(`stages.${asked.stage}`) });
    case 'correct':
    case 'voidStage': {
      const { stage, effectiveOn } = asked.transition.fields;
      return t(`dialog.title.${asked.kind}`, { stage: workspace(`stages.${stage}`), on: effectiveOn });
    }
    case 'correctPause':
    case 'splitPause':
    case 'voidPause':
      return t(`dialog.title.${asked.kind}`, { on: asked.pause.fields.from });
    case 'withdraw':
    case 'pause':
    case 'resume':
    case 'delete':
      return t(`dialog.title.${asked.kind}`, { title });
  }
}

function ActNote({ kind }: { kind: DealAct['kind'] }) {
  const t = useText('deal');
  if (kind === 'enter' || kind === 'withdraw' || kind === 'resume') return null;
  return <p className="sm t3">{t(`dialog.note.${kind}`)}</p>;
}

interface ActFieldsProps {
  asked: DealAct;
  form: ActForm;
  onForm: (form: ActForm) => void;
}

function ActFields({ asked, form, onForm }: ActFieldsProps) {
  const t = useText('deal');
  const questions = questionsOf(asked);
  return (
    <>
      {questions.date ? <DayField asked={asked} form={form} onForm={onForm} /> : null}
      {questions.second ? <SecondDayField asked={asked} form={form} onForm={onForm} /> : null}
      {questions.contract ? <ContractField form={form} onForm={onForm} /> : null}
      {questions.reason ? (
        <LineField
          label={t('dialog.reason')}
          hint={t(`dialog.reasonHint.${questions.reason}`)}
          value={form.reason}
          autoFocus={!questions.date || isMoved(asked)}
          onChange={(reason) => onForm({ ...form, reason })}
        />
      ) : null}
      {questions.evidence ? (
        <LineField
          label={t('dialog.evidence')}
          hint={t('dialog.evidenceHint')}
          value={form.evidence}
          onChange={(evidence) => onForm({ ...form, evidence })}
        />
      ) : null}
    </>
  );
}

function DayField({ asked, form, onForm }: ActFieldsProps) {
  const t = useText('deal');
  const today = useToday();
  const id = useId();
  if (asked.kind === 'voidStage' || asked.kind === 'voidPause' || asked.kind === 'delete') return null;
  const days = form.on === null ? 0 : elapsedDays(form.on, today);
  const note =
    form.on === null
      ? t('dialog.noDate')
      : asked.kind === 'correct'
        ? t('dialog.was', { on: asked.transition.fields.effectiveOn })
        : days > 0
          ? t('dialog.backdated', { days })
          : t('dialog.today');
  return (
    <div className="field">
      <label htmlFor={id}>{t(`dialog.date.${asked.kind}`)}</label>
      <div className="row">
        <DateField
          id={id}
          value={form.on}
          onChange={(on) => onForm({ ...form, on })}
          max={today}
          autoFocus={!isMoved(asked)}
        />
        <span className="t3 sm">{note}</span>
      </div>
    </div>
  );
}

/** The second day of a pause's correction, or of its split. */
function SecondDayField({ asked, form, onForm }: ActFieldsProps) {
  const t = useText('deal');
  const today = useToday();
  const id = useId();
  if (asked.kind !== 'correctPause' && asked.kind !== 'splitPause') return null;
  return (
    <div className="field">
      <label htmlFor={id}>{t(`dialog.second.${asked.kind}`)}</label>
      <div className="row">
        <DateField
          id={id}
          value={form.second}
          onChange={(second) => onForm({ ...form, second })}
          max={today}
        />
        {asked.kind === 'correctPause' ? <span className="t3 sm">{t('dialog.stillRuns')}</span> : null}
      </div>
    </div>
  );
}

function ContractField({ form, onForm }: Omit<ActFieldsProps, 'asked'>) {
  const t = useText('deal');
  const workspace = useText('workspace');
  return (
    <div className="field">
      <span>{t('dialog.contract')}</span>
      <div>
        <Segmented
          label={t('dialog.contract')}
          value={form.contract}
          options={CONTRACTS.map((kind) => ({ value: kind, label: workspace(`contracts.${kind}`) }))}
          onChange={(contract) => onForm({ ...form, contract })}
        />
      </div>
    </div>
  );
}

function LineField(props: {
  label: string;
  hint: string;
  value: string;
  autoFocus?: boolean;
  onChange: (text: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <Input
        id={id}
        value={props.value}
        placeholder={props.hint}
        autoFocus={props.autoFocus ?? false}
        autoComplete="off"
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}
