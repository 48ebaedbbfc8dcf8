import { Select } from 'antd';
import { useEffect, useId, useMemo, useState } from 'react';
import { v7 as newId } from 'uuid';
import { currentStage } from '#domain/workspace/card-of';
import type { DealCard } from '#domain/workspace/deal-card';
import { everyDeal } from '#domain/workspace/deal-query';
import { useToday, VerdictMark } from '../../components';
import { useText } from '../../i18n';
import { useDeal, useDealWindow, useSearch } from '../../store/hooks';
import type { NoteDeal } from './capture-commands';
import { Field } from './CaptureDialog';

interface DealPickerProps {
  /** A deal chosen before the dialog opened. */
  given: string | null;
  value: NoteDeal | null;
  onChange: (deal: NoteDeal | null) => void;
}

const NEW = 'new';
const latest = { ...everyDeal, sort: { column: 'touchedAt', descending: true } };

/** The deal by a few characters of its name, its company or their pinyin; the latest ones before any is typed. */
export function DealPicker({ given, value, onChange }: DealPickerProps) {
  const t = useText('capture');
  const id = useId();
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const found = useSearch(text, 9).deals;
  const recent = useDealWindow(latest, 0, 9)?.cards;
  const cards = useMemo(() => (text === '' ? (recent ?? []) : found), [text, recent, found]);
  const [fresh] = useState(() => newId());
  useGivenDeal(given, value, onChange);
  const options = cards.map((card) => ({ value: card.id, label: card.title }));
  const newOne = { value: NEW, label: t('note.newDeal', { title: text }) };
  return (
    <Field label={t('note.deal')} htmlFor={id}>
      <Select
        id={id}
        autoFocus={given === null}
        defaultActiveFirstOption
        placeholder={t('note.dealHint')}
        showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
        notFoundContent={t('note.none')}
        value={value === null ? null : shownValue(value)}
        options={[
          { label: t(text === '' ? 'note.recent' : 'note.found'), options },
          ...(text === '' ? [] : [{ label: t('new.title'), options: [newOne] }]),
        ]}
        optionRender={(option) => {
          const card = cards.find((one) => one.id === option.value);
          return card ? <DealOption card={card} /> : option.label;
        }}
        onSelect={(chosen: unknown) => {
          const card = cards.find((one) => one.id === valueOf(chosen));
          onChange(card ? toKnown(card) : { kind: 'new', id: fresh, title: text });
          setTyped('');
        }}
        labelInValue
      />
    </Field>
  );
}

const toKnown = ({ id, title, stage }: Pick<DealCard, 'id' | 'title' | 'stage'>): NoteDeal => ({
  kind: 'known',
  id,
  title,
  stage,
});

const shownValue = ({ kind, id, title }: NoteDeal): { value: string; label: string } => ({
  value: kind === 'known' ? id : NEW,
  label: title,
});

/** What antd hands over with `labelInValue`. */
const valueOf = (chosen: unknown): unknown =>
  typeof chosen === 'object' && chosen !== null && 'value' in chosen ? chosen.value : chosen;

function DealOption({ card }: { card: DealCard }) {
  const workspace = useText('workspace');
  const where = [workspace(`stages.${card.stage ?? 'none'}`), card.county ?? '—', card.investor ?? '—'];
  return (
    <span className="kl-deal-option">
      <VerdictMark state={card.verdict.state} />
      <span className="ell">{card.title}</span>
      <span className="t3 sm">{where.join(' · ')}</span>
    </span>
  );
}

/** Puts the deal the dialog was opened for into the field, once it has been read. */
function useGivenDeal(
  given: string | null,
  value: NoteDeal | null,
  onChange: DealPickerProps['onChange'],
): void {
  const row = useDeal(given ?? '')?.row;
  const today = useToday();
  useEffect(() => {
    if (value !== null || row?.id !== given || !row.deal) return;
    onChange(toKnown({ id: row.id, title: row.deal.fields.title, stage: currentStage(row, today).stage }));
  }, [given, value, row, today, onChange]);
}
