import { Button, Input } from 'antd';
import { useId, useState, type KeyboardEvent } from 'react';
import type { NextStepFields } from '#domain/records/deal';
import type { Fault } from '#domain/result';
import { isLive } from '#domain/sync/merge';
import { elapsedDays, type PlainDate } from '#domain/timing/plain-date';
import type { Merged } from '#domain/workspace/rows';
import type { Act } from '../../acts';
import { Blank, DateField, Panel, useToday } from '../../components';
import { useFaultText, useText } from '../../i18n';
import type { DealView } from './deal-view';
import { monthDayOf } from './deal-words';

type Step = Merged<NextStepFields>;

interface NextStepsProps {
  view: DealView;
  act: Act;
  onCommand: (command: Parameters<Act>[0]) => void;
}

/** 下步及時限: open ones by their day, done ones below. */
export function NextStepsPanel(props: NextStepsProps) {
  const t = useText('deal');
  const [adding, setAdding] = useState(false);
  return (
    <Panel
      title={t('next.title')}
      className="kl-deal-panel"
      actions={
        <Button type="link" size="small" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {t('next.add')}
        </Button>
      }
    >
      {adding ? <AddStep {...props} onClose={() => setAdding(false)} /> : null}
      <NextStepList {...props} />
    </Panel>
  );
}

export function NextStepList({ view, onCommand }: Omit<NextStepsProps, 'act'>) {
  const t = useText('deal');
  const steps = view.row.nextSteps.filter(isLive);
  const open = steps.filter((step) => step.fields.doneOn === null).sort(byDue);
  const done = steps.filter((step) => step.fields.doneOn !== null).sort(byDone);
  const line = (step: Step) => (
    <StepLine key={step.id} step={step} deal={view.row.id} onCommand={onCommand} />
  );
  if (steps.length === 0) return <p className="kl-deal-none t3">{t('next.none')}</p>;
  return (
    <>
      {open.length === 0 ? <p className="kl-deal-none t3">{t('next.none')}</p> : null}
      <ul className="kl-todo">{open.map(line)}</ul>
      {done.length > 0 ? (
        <details className="kl-todo-done">
          <summary>{t('next.showDone', { count: done.length })}</summary>
          <ul className="kl-todo">{done.map(line)}</ul>
        </details>
      ) : null}
    </>
  );
}

const LAST = '9999';
const byDue = (a: Step, b: Step) => compare(a.fields.due ?? LAST, b.fields.due ?? LAST);
const byDone = (a: Step, b: Step) => compare(b.fields.doneOn ?? '', a.fields.doneOn ?? '');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function StepLine({
  step: { id, fields },
  deal,
  onCommand,
}: {
  step: Step;
  deal: string;
  onCommand: NextStepsProps['onCommand'];
}) {
  const t = useText('deal');
  const today = useToday();
  const done = fields.doneOn !== null;
  const late = !done && fields.due !== null && fields.due < today ? elapsedDays(fields.due, today) : 0;
  return (
    <li className={done ? 'is-done' : ''}>
      <input
        type="checkbox"
        checked={done}
        aria-label={t('next.done', { text: fields.text })}
        onChange={() => onCommand({ do: 'nextStep.done', deal, nextStep: id, on: done ? null : today })}
      />
      <span className="nw day">
        {fields.due === null ? <Blank reason={t('next.noDueWhy')} /> : monthDayOf(fields.due)}
      </span>
      <span className="grow ell" title={fields.text}>
        {fields.text}
      </span>
      <span className="t3 sm nw">
        {fields.doneOn !== null ? t('next.doneOn', { on: monthDayOf(fields.doneOn) }) : fields.owner}
      </span>
      {late > 0 ? <span className="sm nw kl-late">{t('next.late', { days: late })}</span> : null}
    </li>
  );
}

function AddStep({ view, act, onClose }: NextStepsProps & { onClose: () => void }) {
  const t = useText('deal');
  const faultText = useFaultText();
  const id = useId();
  const [text, setText] = useState('');
  const [due, setDue] = useState<PlainDate | null>(null);
  const [owner, setOwner] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const empty = text.trim() === '';
  const save = async () => {
    if (empty) return;
    const refused = await act({
      do: 'nextStep.add',
      deal: view.row.id,
      text,
      due,
      owner: owner.trim() === '' ? null : owner.trim(),
    });
    setFault(refused);
    if (refused === null) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) void save();
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="kl-todo-add" onKeyDown={onKeyDown}>
      <Input
        id={id}
        autoFocus
        autoComplete="off"
        aria-label={t('next.what')}
        placeholder={t('next.what')}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="row">
        <DateField label={t('next.due')} value={due} onChange={setDue} />
        <Input
          autoComplete="off"
          aria-label={t('next.owner')}
          placeholder={t('next.owner')}
          value={owner}
          onChange={(event) => setOwner(event.target.value)}
        />
        <Button
          type="primary"
          ghost
          disabled={empty}
          title={empty ? t('next.needText') : undefined}
          onClick={() => void save()}
        >
          {t('next.save')}
        </Button>
      </div>
      {fault ? (
        <p className="kl-problem" role="alert">
          {faultText(fault)}
        </p>
      ) : null}
    </div>
  );
}
