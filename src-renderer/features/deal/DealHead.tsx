import { Button, Dropdown, type MenuProps } from 'antd';
import { STAGES } from '#domain/records/deal';
import { Icon, Kbd } from '../../components';
import { useText } from '../../i18n';
import type { DealAct } from './act-command';
import { neighbours, type DealView } from './deal-view';

interface DealHeadProps {
  view: DealView;
  onBack: () => void;
  onAct: (act: DealAct) => void;
  onNote: () => void;
  /** Writes the deal's next steps and due days into a calendar file. */
  onCalendar: () => void;
}

/** Where the deal stands, and what can be done with it; one primary act: the next stage. */
export function DealHead({ view, onBack, onAct, onNote, onCalendar }: DealHeadProps) {
  const t = useText('deal');
  const workspace = useText('workspace');
  const { next } = neighbours(view);
  const { isPaused } = view.history;
  const stage = view.current.stage ?? 'none';
  return (
    <div className="kl-head">
      <nav className="row t3 kl-deal-crumb" aria-label={t('crumb')}>
        <button type="button" onClick={onBack}>
          <Icon name="left" size={14} />
          {t('acts.back')}
        </button>
        <span>{workspace(`stages.${stage}`)}</span>
        <Icon name="right" size={14} />
        <span className="t2">{view.code}</span>
      </nav>
      <span className="grow" />
      <Button icon={<Icon name="note" />} aria-keyshortcuts="N" onClick={onNote}>
        {t('acts.note')}
        <Kbd keys="N" />
      </Button>
      {view.current.stage === 'withdrawn' ? null : (
        <Button
          icon={<Icon name={isPaused ? 'play' : 'pause'} />}
          onClick={() => onAct({ kind: isPaused ? 'resume' : 'pause' })}
        >
          {t(isPaused ? 'acts.resume' : 'acts.pause')}
        </Button>
      )}
      {next ? (
        <Button
          type="primary"
          aria-keyshortcuts="Control+Shift+ArrowRight"
          onClick={() => onAct({ kind: 'enter', stage: next })}
        >
          {t('acts.advance', { stage: workspace(`stages.${next}`) })}
          <Kbd keys="Ctrl+Shift+→" />
        </Button>
      ) : null}
      <MoreActs view={view} onAct={onAct} onCalendar={onCalendar} />
    </div>
  );
}

function MoreActs({ view, onAct, onCalendar }: Pick<DealHeadProps, 'view' | 'onAct' | 'onCalendar'>) {
  const t = useText('deal');
  const workspace = useText('workspace');
  const entered = (stage: string) => view.stages.some((one) => one.stage === stage && one.dwell !== null);
  const items: NonNullable<MenuProps['items']> = [
    ...STAGES.filter((stage) => stage === 'signing' || stage !== view.current.stage).map((stage) => ({
      key: stage,
      label: t(
        stage === 'signing' && entered(stage) ? 'acts.sign' : entered(stage) ? 'acts.again' : 'acts.moveTo',
        { stage: workspace(`stages.${stage}`) },
      ),
      onClick: () => onAct({ kind: 'enter', stage }),
    })),
    { type: 'divider' },
    { key: 'calendar', label: t('acts.calendar'), onClick: onCalendar },
    { type: 'divider' },
    ...(view.current.stage === 'withdrawn'
      ? []
      : [{ key: 'withdraw', label: t('acts.withdraw'), onClick: () => onAct({ kind: 'withdraw' }) }]),
    { key: 'delete', label: t('acts.delete'), danger: true, onClick: () => onAct({ kind: 'delete' }) },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
      <Button type="text" aria-label={t('acts.more')} aria-haspopup="menu" icon={<Icon name="more" />} />
    </Dropdown>
  );
}
