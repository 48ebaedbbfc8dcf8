import { Input } from 'antd';
import { useId, useState } from 'react';
import { ACTIVITY_KINDS, type ActivityKind } from '#domain/records/deal';
import type { Fault } from '#domain/result';
import { toEpochDay, type PlainDate } from '#domain/timing/plain-date';
import { useRecord } from '../../acts';
import { DateField, Segmented, useToday, type IconName } from '../../components';
import { useText } from '../../i18n';
import { leadsOn, noteCommand, stageOfKind, type NoteDeal, type NoteForm } from './capture-commands';
import { CaptureDialog, Field } from './CaptureDialog';
import { DealPicker } from './DealPicker';

const ICONS: Record<ActivityKind, IconName> = { visit: 'visit', round: 'talk', call: 'phone', note: 'note' };

interface NoteDraft extends Omit<NoteForm, 'deal' | 'on' | 'enterStage'> {
  deal: NoteDeal | null;
  on: PlainDate | null;
  /** null: as the kind and the deal suggest. */
  enterStage: boolean | null;
}

/** A visit, a round, a call or a note: the deal, what, when; the rest may stay empty. */
export function NoteDialog({ deal, onClose }: { deal: string | null; onClose: () => void }) {
  const t = useText('capture');
  const record = useRecord();
  const today = useToday();
  const [draft, setDraft] = useState<NoteDraft>(() => emptyNote(today));
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (part: Partial<NoteDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const missing = missingPart(draft);
  const save = async (): Promise<void> => {
    if (draft.deal === null || draft.on === null) return;
    setBusy(true);
    const enterStage = draft.enterStage ?? leadsOn(draft.kind, draft.deal);
    const result = await record(noteCommand({ ...draft, deal: draft.deal, on: draft.on, enterStage }));
    setBusy(false);
    if (!result.ok) setFault(result.error);
    else onClose();
  };
  return (
    <CaptureDialog
      title={t('note.title')}
      save={t('note.save')}
      busy={busy}
      missing={missing === null ? null : t(missing)}
      fault={fault}
      onSave={() => void save()}
      onClose={onClose}
    >
      <DealPicker given={deal} value={draft.deal} onChange={(chosen) => set({ deal: chosen })} />
      <Field label={t('note.kind')}>
        <KindChoice value={draft.kind} onChange={(kind) => set({ kind, enterStage: null })} />
      </Field>
      <WhatField draft={draft} set={set} focused={deal !== null} />
      <WhenField draft={draft} set={set} />
      <StageField draft={draft} set={set} />
      <Line name="people" draft={draft} set={set} />
      <Line name="place" draft={draft} set={set} />
      <NextField draft={draft} set={set} />
    </CaptureDialog>
  );
}

const emptyNote = (today: PlainDate): NoteDraft => ({
  deal: null,
  kind: 'visit',
  on: today,
  text: '',
  people: '',
  place: '',
  next: '',
  due: null,
  enterStage: null,
});

function missingPart({ deal, text, on }: NoteDraft): 'needsDeal' | 'needsText' | 'needsDate' | null {
  if (deal === null) return 'needsDeal';
  if (text.trim() === '') return 'needsText';
  return on === null ? 'needsDate' : null;
}

interface DraftProps {
  draft: NoteDraft;
  set: (part: Partial<NoteDraft>) => void;
}

function KindChoice({ value, onChange }: { value: ActivityKind; onChange: (kind: ActivityKind) => void }) {
  const t = useText('capture');
  const workspace = useText('workspace');
  return (
    <Segmented
      label={t('note.kind')}
      value={value}
      options={ACTIVITY_KINDS.map((kind) => ({
        value: kind,
        label: workspace(`activities.${kind}`),
        icon: ICONS[kind],
      }))}
      onChange={onChange}
    />
  );
}

function WhatField({ draft, set, focused }: DraftProps & { focused: boolean }) {
  const t = useText('capture');
  const id = useId();
  return (
    <Field label={t('note.text')} htmlFor={id}>
      <Input.TextArea
        id={id}
        autoFocus={focused}
        autoSize={{ minRows: 3, maxRows: 10 }}
        value={draft.text}
        placeholder={t(`note.textHint.${draft.kind}`)}
        onChange={(event) => set({ text: event.target.value })}
      />
    </Field>
  );
}

function WhenField({ draft, set }: DraftProps) {
  const t = useText('capture');
  const today = useToday();
  const days = draft.on === null ? 0 : toEpochDay(today) - toEpochDay(draft.on);
  return (
    <Field label={t('note.date')} hint={days > 0 ? t('backdated', { days }) : t('today')}>
      <DateField label={t('note.date')} value={draft.on} onChange={(on) => set({ on })} max={today} />
    </Field>
  );
}

/** Whether the note also opens a stage; asked only for a visit or a round. */
function StageField({ draft, set }: DraftProps) {
  const t = useText('capture');
  const workspace = useText('workspace');
  const stage = stageOfKind(draft.kind);
  if (stage === null || draft.deal === null || draft.on === null) return null;
  const enters = draft.enterStage ?? leadsOn(draft.kind, draft.deal);
  const label = t('note.stage.enter', { stage: workspace(`stages.${stage}`), on: draft.on });
  return (
    <Field label={t('note.stage.label')}>
      <Segmented
        label={t('note.stage.label')}
        value={enters ? 'enter' : 'keep'}
        options={[
          { value: 'enter', label },
          { value: 'keep', label: t('note.stage.keep') },
        ]}
        onChange={(choice) => set({ enterStage: choice === 'enter' })}
      />
    </Field>
  );
}

function Line({ name, draft, set }: DraftProps & { name: 'people' | 'place' }) {
  const t = useText('capture');
  const id = useId();
  return (
    <Field label={t(`note.${name}`)} htmlFor={id} half>
      <Input
        id={id}
        autoComplete="off"
        placeholder={t('note.optional')}
        value={draft[name]}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </Field>
  );
}

function NextField({ draft, set }: DraftProps) {
  const t = useText('capture');
  const id = useId();
  return (
    <Field label={t('note.next')} htmlFor={id}>
      <div className="row">
        <Input
          id={id}
          autoComplete="off"
          placeholder={t('note.nextHint')}
          value={draft.next}
          onChange={(event) => set({ next: event.target.value })}
        />
        <DateField label={t('note.due')} value={draft.due} onChange={(due) => set({ due })} />
      </div>
    </Field>
  );
}
