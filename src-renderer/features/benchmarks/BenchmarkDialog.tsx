import { useState } from 'react';
import { CONTRACTS, type Contract } from '#domain/records/deal';
import type { Benchmark } from '#domain/timing/benchmark';
import { useAct } from '../../acts';
import { Dialog, Icon, Kbd, Segmented } from '../../components';
import { useFaultText, useText } from '../../i18n';
import { problemOf } from './benchmark-form';
import { CaseFields } from './CaseFields';
import { EffectNote } from './EffectNote';
import { Field } from './Field';
import { NameFields } from './NameFields';
import { OwnHistoryFields } from './OwnHistoryFields';
import { ScopeFields } from './ScopeFields';
import { TargetFields } from './TargetFields';
import type { Fault } from '#domain/result';

interface BenchmarkDialogProps {
  /** Without an id: a new one. */
  benchmark: Benchmark;
  onClose: () => void;
}

/** A benchmark with everything a verdict says of it, and what saving it would do to which deals. */
export function BenchmarkDialog({ benchmark, onClose }: BenchmarkDialogProps) {
  const t = useText('benchmarks');
  const common = useText('common');
  const faultText = useFaultText();
  const act = useAct();
  const [draft, setDraft] = useState(() => ({
    ...benchmark,
    id: benchmark.id === '' ? `own-${crypto.randomUUID()}` : benchmark.id,
  }));
  const [asked, setAsked] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const problem = problemOf(draft);
  const save = async () => {
    setAsked(true);
    if (problem) return;
    const refused = await act({ do: 'benchmark.save', benchmark: draft });
    setFault(refused);
    if (refused === null) onClose();
  };
  return (
    <Dialog
      onSave={() => void save()}
      width={560}
      title={t(benchmark.id === '' ? `new.${draft.kind}` : 'editTitle')}
      okText={
        <>
          {common('save')}
          <Kbd keys="Ctrl+Enter" />
        </>
      }
      cancelText={common('cancel')}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="kl-benchmark-form">
        <NameFields draft={draft} onDraft={setDraft} missing={asked && problem === 'name'} />
        {draft.kind === 'ownHistory' ? null : (
          <Field label={t('column.endsOn')}>
            <Segmented<Contract>
              label={t('column.endsOn')}
              value={draft.endsOn}
              options={CONTRACTS.map((value) => ({ value, label: common(`contract.${value}`) }))}
              onChange={(endsOn) => setDraft({ ...draft, endsOn })}
            />
          </Field>
        )}
        <KindFields draft={draft} onDraft={setDraft} />
        <ScopeFields scope={draft.appliesTo} onScope={(appliesTo) => setDraft({ ...draft, appliesTo })} />
        <EffectNote benchmark={problem === null ? draft : null} />
        {(asked && problem) || fault ? (
          <p className="kl-problem row" role="alert">
            <Icon name="warning" />
            {fault ? faultText(fault) : problem ? t(`problem.${problem}`) : null}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}

function KindFields({ draft, onDraft }: { draft: Benchmark; onDraft: (draft: Benchmark) => void }) {
  switch (draft.kind) {
    case 'target':
      return <TargetFields draft={draft} onDraft={onDraft} />;
    case 'case':
      return <CaseFields draft={draft} onDraft={onDraft} />;
    case 'ownHistory':
      return <OwnHistoryFields draft={draft} onDraft={onDraft} />;
  }
}
