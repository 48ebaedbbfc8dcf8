import { Input } from 'antd';
import { useId, useState } from 'react';
import { CONTRACTS, type Contract } from '#domain/records/deal';
import type { Fault } from '#domain/result';
import { toEpochDay, type PlainDate } from '#domain/timing/plain-date';
import type { Command } from '#domain/workspace/command';
import { DateField, Dialog, Icon, Kbd, Segmented, useToday } from '../../components';
import { useFaultText, useText } from '../../i18n';
import { moveCommand, type MoveRequest } from './move-command';

interface MoveDialogProps {
  request: MoveRequest;
  act: (command: Command) => Promise<Fault | null>;
  onClose: (moved: boolean) => void;
}

/** Asks for the day, and what else a move needs; a refusal is explained here and nothing is lost. */
export function MoveDialog({ request, act, onClose }: MoveDialogProps) {
  const t = useText('board');
  const common = useText('common');
  const faultText = useFaultText();
  const today = useToday();
  const [on, setOn] = useState<PlainDate | null>(today);
  const [contract, setContract] = useState<Contract>('formal');
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const { target } = request;

  const save = async (): Promise<void> => {
    if (on === null || busy) return;
    setBusy(true);
    const refused = await act(moveCommand(request, { on, contract, reason, evidence }));
    setBusy(false);
    setFault(refused);
    if (refused === null) onClose(true);
  };

  return (
    <Dialog
      onSave={() => void save()}
      width={480}
      title={<MoveTitle request={request} />}
      okText={
        <>
          {t('move.save')}
          <Kbd keys="Ctrl+Enter" />
        </>
      }
      cancelText={common('cancel')}
      okButtonProps={{ loading: busy, disabled: on === null, 'aria-keyshortcuts': 'Control+Enter' }}
      onOk={() => void save()}
      onCancel={() => onClose(false)}
    >
      <div className="kl-move">
        <MoveDate request={request} value={on} onChange={setOn} />
        {target === 'signing' ? <ContractField value={contract} onChange={setContract} /> : null}
        {target === 'resume' ? null : (
          <TextField
            label={t('move.reason')}
            hint={t(target === 'pause' ? 'move.reasonHint.pause' : 'move.reasonHint.other')}
            value={reason}
            onChange={setReason}
          />
        )}
        {isStage(target) ? (
          <TextField
            label={t('move.evidence')}
            hint={t('move.evidenceHint')}
            value={evidence}
            onChange={setEvidence}
          />
        ) : null}
        {fault ? (
          <p className="kl-move-fault" role="alert">
            <Icon name="warning" />
            {faultText(fault)}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}

const isStage = (target: MoveRequest['target']): boolean =>
  target !== 'withdrawn' && target !== 'pause' && target !== 'resume';

function MoveTitle({ request: { card, target } }: { request: MoveRequest }) {
  const t = useText('board');
  const workspace = useText('workspace');
  if (target === 'withdrawn' || target === 'pause' || target === 'resume')
    return t(`move.title.${target}`, { title: card.title });
  const again = {
    visit: card.visitOn,
    negotiation: card.negotiationOn,
    signing: null,
    landing: card.landedOn,
  };
  const kind = again[target] === null || card.stage === target ? 'stage' : 'again';
  return t(`move.title.${kind}`, { title: card.title, stage: workspace(`stages.${target}`) });
}

function MoveDate(props: {
  request: MoveRequest;
  value: PlainDate | null;
  onChange: (on: PlainDate | null) => void;
}) {
  const t = useText('board');
  const today = useToday();
  const id = useId();
  const { target } = props.request;
  const kind = target === 'withdrawn' || target === 'pause' || target === 'resume' ? target : 'stage';
  const days = props.value === null ? null : toEpochDay(today) - toEpochDay(props.value);
  return (
    <div className="field">
      <label htmlFor={id}>{t(`move.date.${kind}`)}</label>
      <div className="row">
        <DateField id={id} value={props.value} onChange={props.onChange} max={today} autoFocus />
        <span className="t3 sm">
          {days === null ? t('move.noDate') : days > 0 ? t('move.backdated', { days }) : t('move.today')}
        </span>
      </div>
    </div>
  );
}

function ContractField({ value, onChange }: { value: Contract; onChange: (value: Contract) => void }) {
  const t = useText('board');
  const workspace = useText('workspace');
  return (
    <div className="field">
      <span>{t('move.contract')}</span>
      <div>
        <Segmented
          label={t('move.contract')}
          value={value}
          options={CONTRACTS.map((contract) => ({
            value: contract,
            label: workspace(`contracts.${contract}`),
          }))}
          onChange={onChange}
        />
      </div>
    </div>
  );
}

function TextField(props: { label: string; hint: string; value: string; onChange: (text: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <Input
        id={id}
        value={props.value}
        placeholder={props.hint}
        autoComplete="off"
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}
