import { Button, Select } from 'antd';
import { useState } from 'react';
import { FULL_TIMELINE } from '#domain/drawing/timeline-metrics';
import { isLive } from '#domain/sync/merge';
import type { DayCounts } from '#domain/timing/dwell';
import { benchmarkWords, verdictReason } from '#domain/timing/verdict-words';
import { benchmarkFor } from '#domain/workspace/benchmark-for';
import type { CardSetting } from '#domain/workspace/card-of';
import type { Command } from '#domain/workspace/command';
import type { DealRow } from '#domain/workspace/rows';
import { Icon, Panel, Segmented, useCommandRegistry, Verdict } from '../../components';
import { useLanguage, useText } from '../../i18n';
import type { DealAct } from './act-command';
import type { DealView } from './deal-view';
import { TimelineEditor } from './TimelineEditor';
import { TimelineFigure, useTimingText } from './TimelineFigure';

/** Which days a page speaks of. */
export interface Counting {
  basis: 'calendar' | 'working';
  clock: 'gross' | 'net';
}

const counts: Record<`${Counting['basis']}-${Counting['clock']}`, keyof DayCounts> = {
  'calendar-gross': 'calendar',
  'calendar-net': 'netCalendar',
  'working-gross': 'working',
  'working-net': 'netWorking',
};

interface TimelinePanelProps {
  view: DealView;
  setting: CardSetting;
  counting: Counting;
  onCounting: (counting: Counting) => void;
  onCommand: (command: Command) => void;
  onAct: (act: DealAct) => void;
}

/** The signature drawing of the deal, against the benchmark chosen for it. */
export function TimelinePanel(props: TimelinePanelProps) {
  const { view, setting, counting, onCounting, onCommand, onAct } = props;
  const t = useText('deal');
  const timing = useTimingText();
  const { verdict, history } = view;
  const [editing, setEditing] = useState(false);
  const count = counts[`${counting.basis}-${counting.clock}`];
  const dated = view.row.transitions.some(isLive);
  return (
    <Panel
      title={t('timeline.title')}
      className="kl-deal-timeline"
      note={
        <span className="row">
          <BenchmarkChoice view={view} setting={setting} onCommand={onCommand} />
          <CountingChoice counting={counting} onCounting={onCounting} />
          {dated ? (
            <Button
              size="small"
              icon={<Icon name="edit" />}
              aria-pressed={editing}
              type={editing ? 'primary' : 'default'}
              onClick={() => setEditing(!editing)}
            >
              {t('edit.button')}
            </Button>
          ) : null}
        </span>
      }
      actions={
        <Verdict state={verdict.state} tag>
          {verdictReason(verdict, timing)}
        </Verdict>
      }
    >
      <div className="kl-deal-figure">
        {editing && dated ? (
          <TimelineEditor
            view={view}
            setting={setting}
            count={count}
            onAct={onAct}
            onClose={() => setEditing(false)}
          />
        ) : (
          <TimelineFigure view={view} calendar={setting.calendar} count={count} metrics={FULL_TIMELINE} />
        )}
        {history.needsReview.length > 0 ? (
          <p className="kl-deal-review">
            <Icon name="warning" />
            {t('timeline.review', { who: history.needsReview.join('、') })}
          </p>
        ) : null}
      </div>
    </Panel>
  );
}

function CountingChoice({ counting, onCounting }: Pick<TimelinePanelProps, 'counting' | 'onCounting'>) {
  const t = useText('deal');
  return (
    <>
      <Segmented
        label={t('timeline.basis')}
        value={counting.basis}
        options={[
          { value: 'calendar', label: t('timeline.calendar') },
          { value: 'working', label: t('timeline.working') },
        ]}
        onChange={(basis) => onCounting({ ...counting, basis })}
      />
      <Segmented
        label={t('timeline.clock')}
        value={counting.clock}
        options={[
          { value: 'gross', label: t('timeline.gross') },
          { value: 'net', label: t('timeline.net') },
        ]}
        onChange={(clock) => onCounting({ ...counting, clock })}
      />
    </>
  );
}

/** No value of the deal's own stands for "the workspace's default". */
const BY_DEFAULT = '';
/** Leads to the library. */
const MANAGE = 'manage';

/** The deal as if it had chosen nothing: what is for it by itself, or the workspace's default. */
const withoutChoice = (row: DealRow): DealRow =>
  row.deal ? { ...row, deal: { ...row.deal, fields: { ...row.deal.fields, benchmark: null } } } : row;

function BenchmarkChoice({
  view,
  setting,
  onCommand,
}: Pick<TimelinePanelProps, 'view' | 'setting' | 'onCommand'>) {
  const t = useText('deal');
  const commands = useCommandRegistry();
  const workspace = useText('workspace');
  const language = useLanguage();
  const timing = useTimingText();
  const words = (benchmark: DealView['benchmark']) =>
    t('timeline.endsOn', {
      name: benchmarkWords(benchmark, language, timing),
      contract: workspace(`contracts.${benchmark.endsOn}`),
    });
  const own = view.fields.benchmark;
  const options = [
    {
      value: BY_DEFAULT,
      label: t('timeline.default', { name: words(benchmarkFor(withoutChoice(view.row), setting)) }),
    },
    ...[...setting.benchmarks.values()]
      .filter(({ id }) => id === own || !setting.retired.has(id))
      .map((one) => ({ value: one.id, label: words(one) })),
    { value: MANAGE, label: t('timeline.manage') },
  ];
  return (
    <Select
      size="small"
      className="kl-deal-benchmark"
      aria-label={t('timeline.benchmark')}
      prefix={<span className="t3">{t('timeline.benchmark')}</span>}
      popupMatchSelectWidth={false}
      value={own !== null && setting.benchmarks.has(own) ? own : BY_DEFAULT}
      options={options}
      onChange={(id: string) => {
        const benchmark = id === BY_DEFAULT ? null : id;
        if (id === MANAGE) commands.run('view.benchmarks');
        else onCommand({ do: 'deal.set', deal: view.row.id, fields: { benchmark } });
      }}
    />
  );
}
