import { Select } from 'antd';
import { FULL_TIMELINE } from '#domain/drawing/timeline-metrics';
import type { DayCounts } from '#domain/timing/dwell';
import { benchmarkWords, verdictReason } from '#domain/timing/verdict-words';
import { benchmarkFor, type CardSetting } from '#domain/workspace/card-of';
import type { Command } from '#domain/workspace/command';
import { Icon, Panel, Segmented, Verdict } from '../../components';
import { useLanguage, useText } from '../../i18n';
import type { DealView } from './deal-view';
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
}

/** The signature drawing of the deal, against the benchmark chosen for it. */
export function TimelinePanel({ view, setting, counting, onCounting, onCommand }: TimelinePanelProps) {
  const t = useText('deal');
  const timing = useTimingText();
  const { verdict, history } = view;
  return (
    <Panel
      title={t('timeline.title')}
      className="kl-deal-timeline"
      note={
        <span className="row">
          <BenchmarkChoice view={view} setting={setting} onCommand={onCommand} />
          <CountingChoice counting={counting} onCounting={onCounting} />
        </span>
      }
      actions={
        <Verdict state={verdict.state} tag>
          {verdictReason(verdict, timing)}
        </Verdict>
      }
    >
      <div className="kl-deal-figure">
        <TimelineFigure
          view={view}
          calendar={setting.calendar}
          count={counts[`${counting.basis}-${counting.clock}`]}
          metrics={FULL_TIMELINE}
        />
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

function BenchmarkChoice({
  view,
  setting,
  onCommand,
}: Pick<TimelinePanelProps, 'view' | 'setting' | 'onCommand'>) {
  const t = useText('deal');
  const workspace = useText('workspace');
  const language = useLanguage();
  const timing = useTimingText();
  const words = (benchmark: DealView['benchmark']) =>
    t('timeline.endsOn', {
      name: benchmarkWords(benchmark, language, timing),
      contract: workspace(`contracts.${benchmark.endsOn}`),
    });
  const options = [
    { value: BY_DEFAULT, label: t('timeline.default', { name: words(benchmarkFor(undefined, setting)) }) },
    ...[...setting.benchmarks.values()].map((one) => ({ value: one.id, label: words(one) })),
  ];
  const own = view.fields.benchmark;
  return (
    <Select
      size="small"
      className="kl-deal-benchmark"
      aria-label={t('timeline.benchmark')}
      prefix={<span className="t3">{t('timeline.benchmark')}</span>}
      popupMatchSelectWidth={false}
      value={own !== null && setting.benchmarks.has(own) ? own : BY_DEFAULT}
      options={options}
      onChange={(id: string) =>
        onCommand({
          do: 'deal.set',
          deal: view.row.id,
          fields: { benchmark: id === BY_DEFAULT ? null : id },
        })
      }
    />
  );
}
