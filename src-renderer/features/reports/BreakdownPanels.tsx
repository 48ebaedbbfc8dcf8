import { NOT_RECORDED } from '#domain/reporting/breakdown';
import type { PeriodSummary } from '#domain/reporting/period-summary';
import { Panel } from '../../components';
import { BarTable, type BarRow } from './BarTable';
import { growthOf, shareOf } from './breakdown-rows';
import { isSameNarrowing, type Narrowing } from './narrow-rows';
import { TagPanel } from './TagPanel';
import type { ReportWords } from './useReportWords';

export interface BreakdownProps {
  summary: PeriodSummary;
  /** The same question over the same days a year before; undefined = not answered yet. */
  before: PeriodSummary | undefined;
  words: ReportWords;
  narrowing: Narrowing | null;
  onPick: (narrowing: Narrowing) => void;
}

/** Counties, industries, places of origin, sizes and tags: three columns, rankings as bar tables. */
export function BreakdownPanels(props: BreakdownProps) {
  return (
    <div className="kl-rep-columns">
      <div className="kl-rep-stack">
        <NamePanel {...props} by="county" />
        <TagPanel {...props} />
      </div>
      <div className="kl-rep-stack">
        <NamePanel {...props} by="industry" limit={9} />
        <TierPanel {...props} />
      </div>
      <div className="kl-rep-stack">
        <NamePanel {...props} by="origin" limit={18} />
      </div>
    </div>
  );
}

const FIELDS = { county: 'byCounty', industry: 'byIndustry', origin: 'byOrigin' } as const;

function NamePanel({
  summary,
  before,
  words,
  narrowing,
  onPick,
  by,
  limit,
}: BreakdownProps & { by: keyof typeof FIELDS; limit?: number }) {
  const { t } = words;
  const rows = summary[FIELDS[by]].map((row): BarRow => {
    const pick: Narrowing = { by, name: row.name };
    return {
      ...row,
      key: row.name,
      name: row.name === NOT_RECORDED ? t('screen.table.notRecorded') : row.name,
      percent: growthOf(row, before?.[FIELDS[by]]),
      picked: isSameNarrowing(narrowing, pick),
      onPick: () => onPick(pick),
    };
  });
  const total = { ...summary, name: t('screen.table.total'), percent: summary.yoy.amountPct };
  return (
    <Panel title={t(`screen.table.${by}`)} note={t('screen.table.byAmount')}>
      <BarTable
        words={words}
        nameHead={t(`screen.table.name.${by}`)}
        percentHead={t('screen.table.yoy')}
        signed
        ranked
        rows={rows}
        total={by === 'county' ? total : undefined}
        caption={words.basis(summary)}
        {...(limit === undefined ? {} : { limit })}
      />
    </Panel>
  );
}

function TierPanel({ summary, words, narrowing, onPick }: BreakdownProps) {
  const { t } = words;
  const rows = summary.bySizeTier.map(({ fromWan, toWan, count, amountWan }): BarRow => {
    const pick: Narrowing = { by: 'tier', fromWan, toWan };
    return {
      key: String(fromWan),
      name: tierName(words, fromWan, toWan),
      count,
      amountWan,
      percent: shareOf(amountWan, summary.amountWan),
      picked: isSameNarrowing(narrowing, pick),
      onPick: amountWan > 0 ? () => onPick(pick) : undefined,
    };
  });
  const without = summary.count - rows.reduce((sum, { count }) => sum + count, 0);
  return (
    <Panel title={t('screen.table.tier')} note={words.unit}>
      <BarTable
        words={words}
        nameHead={t('screen.table.name.tier')}
        percentHead={t('screen.table.share')}
        signed={false}
        ranked={false}
        rows={rows}
        caption={[
          words.basis(summary),
          ...(without > 0 ? [t('screen.table.undecided', { count: without })] : []),
        ].join(' · ')}
      />
    </Panel>
  );
}

/** "≥ 100", "50 – 100", "< 1": digits only, the unit stands in the head. */
export function tierName({ bound }: Pick<ReportWords, 'bound'>, fromWan: number, toWan: number | null) {
  if (toWan === null) return `≥ ${bound(fromWan)}`;
  return fromWan === 0 ? `< ${bound(toWan)}` : `${bound(fromWan)} – ${bound(toWan)}`;
}
