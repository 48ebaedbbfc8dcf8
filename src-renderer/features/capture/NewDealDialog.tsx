import { AutoComplete, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { v7 as newId } from 'uuid';
import { parseMoney } from '#domain/importing/cell-values';
import {
  DEAL_KINDS,
  ORIGIN_CLASSES,
  type DealFields,
  type DealKind,
  type OriginClass,
} from '#domain/records/deal';
import type { Fault } from '#domain/result';
import type { PlainDate } from '#domain/timing/plain-date';
import { useRecord } from '../../acts';
import { DateField, useAmountText, useToday } from '../../components';
import { useFaultText, useText } from '../../i18n';
import { useFacets, useSearch } from '../../store/hooks';
import { newDealCommand } from './capture-commands';
import { CaptureDialog, Field } from './CaptureDialog';

interface Draft {
  title: string;
  investor: string;
  origin: string;
  originClass: OriginClass | null;
  industry: string;
  kind: DealKind;
  amount: string;
  county: string;
  leader: string;
  department: string;
  visitOn: PlainDate | null;
}

const emptyDraft: Draft = {
  title: '',
  investor: '',
  origin: '',
  originClass: null,
  industry: '',
  kind: 'capital',
  amount: '',
  county: '',
  leader: '',
  department: '',
  visitOn: null,
};

/** A title is enough; everything else can come later. */
export function NewDealDialog({
  onClose,
  onCreated,
}: {
  onClose: () => void;
  onCreated: (deal: string) => void;
}) {
  const t = useText('capture');
  const record = useRecord();
  const today = useToday();
  const [draft, setDraft] = useState(emptyDraft);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  const [id] = useState(() => newId());
  const set = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const save = async (): Promise<void> => {
    const fields = fieldsOf(draft);
    if ('code' in fields) return setFault(fields);
    setBusy(true);
    const result = await record(newDealCommand(id, fields, draft.visitOn));
    setBusy(false);
    if (!result.ok) return setFault(result.error);
    onClose();
    return onCreated(result.value.created[0] ?? id);
  };
  return (
    <CaptureDialog
      title={t('new.title')}
      save={t('new.save')}
      busy={busy}
      missing={draft.title.trim() === '' ? t('needsTitle') : null}
      fault={fault}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TitleField draft={draft} set={set} />
      <Text name="investor" draft={draft} set={set} />
      <Text name="origin" draft={draft} set={set} />
      <KindFields draft={draft} set={set} />
      <AmountField value={draft.amount} onChange={(amount) => set({ amount })} />
      <Text name="industry" draft={draft} set={set} />
      <Text name="county" draft={draft} set={set} />
      <Text name="leader" draft={draft} set={set} />
      <Text name="department" draft={draft} set={set} />
      <Field label={t('new.visit')} hint={t('new.visitHint')} half>
        <DateField
          label={t('new.visit')}
          value={draft.visitOn}
          onChange={(visitOn) => set({ visitOn })}
          max={today}
        />
      </Field>
    </CaptureDialog>
  );
}

interface DraftProps {
  draft: Draft;
  set: (part: Partial<Draft>) => void;
}

/** The title, and under it whether the ledger has such a deal already; a second one is allowed. */
function TitleField({ draft, set }: DraftProps) {
  const t = useText('capture');
  const id = useId();
  const title = draft.title.trim();
  const alike = useSearch(title, 3).deals;
  const same = alike.filter((card) => card.title === title);
  const titles = (same.length > 0 ? same : alike).map((card) => card.title).join('、');
  const hint =
    title === ''
      ? null
      : alike.length === 0
        ? t('new.unlike')
        : t(same.length > 0 ? 'new.same' : 'new.alike', { titles });
  return (
    <Field label={t('new.name')} htmlFor={id} hint={hint}>
      <Input
        id={id}
        autoFocus
        autoComplete="off"
        value={draft.title}
        onChange={(event) => set({ title: event.target.value })}
      />
    </Field>
  );
}

type TextName = 'investor' | 'origin' | 'industry' | 'county' | 'leader' | 'department';

/** A text completed from the values in use. */
function Text({ name, draft, set }: DraftProps & { name: TextName }) {
  const t = useText('capture');
  const facets = useFacets();
  const id = useId();
  const known = name === 'investor' ? [] : (facets?.[name] ?? []);
  const typed = draft[name].trim();
  return (
    <Field label={t(`new.${name}`)} htmlFor={id} half>
      <AutoComplete
        id={id}
        value={draft[name]}
        options={known
          .filter((value) => value.includes(typed) && value !== typed)
          .slice(0, 8)
          .map((value) => ({ value }))}
        onChange={(value: string) => set({ [name]: value })}
      />
    </Field>
  );
}

function KindFields({ draft, set }: DraftProps) {
  const t = useText('capture');
  const workspace = useText('workspace');
  const [kindId, originId] = [useId(), useId()];
  return (
    <>
      <Field label={t('new.originClass')} htmlFor={originId} half>
        <Select
          id={originId}
          allowClear
          value={draft.originClass}
          options={ORIGIN_CLASSES.map((value) => ({ value, label: workspace(`originClasses.${value}`) }))}
          onChange={(originClass: OriginClass | undefined) => set({ originClass: originClass ?? null })}
        />
      </Field>
      <Field label={t('new.kind')} htmlFor={kindId} half>
        <Select
          id={kindId}
          value={draft.kind}
          options={DEAL_KINDS.map((value) => ({ value, label: workspace(`kinds.${value}`) }))}
          onChange={(kind: DealKind) => set({ kind })}
        />
      </Field>
    </>
  );
}

/** An amount in any office form, read back at once so that a slip of unit is seen. */
function AmountField({ value, onChange }: { value: string; onChange: (amount: string) => void }) {
  const t = useText('capture');
  const amounts = useAmountText();
  const faultText = useFaultText();
  const id = useId();
  const read = value.trim() === '' ? null : parseMoney(value);
  const hint =
    read === null
      ? null
      : read.ok
        ? t('new.amountRead', { amount: amounts.number(read.value, 'yi'), unit: amounts.unit('yi') })
        : faultText(read.error);
  return (
    <Field label={t('new.amount')} htmlFor={id} hint={hint} half>
      <Input
        id={id}
        autoComplete="off"
        status={read !== null && !read.ok ? 'error' : ''}
        placeholder={t('new.amountHint')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

function fieldsOf(draft: Draft): (Partial<DealFields> & { title: string }) | Fault {
  const { visitOn: _visitOn, amount, ...texts } = draft;
  if (amount.trim() === '') return { ...texts };
  const money = parseMoney(amount);
  return money.ok ? { ...texts, amount: money.value } : money.error;
}
