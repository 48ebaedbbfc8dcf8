import { memo } from 'react';
import type { LaneRow, LaneGrouping, LaneGroup, Lane } from '#domain/workspace/lane-query';
import type { PlainDate } from '#domain/timing/plain-date';
import { Icon, VerdictGlyph } from '../../components';
import type { LaneWords } from './lane-words';

interface LaneRowViewProps {
  id: string;
  row: LaneRow | undefined;
  index: number;
  by: LaneGrouping;
  today: PlainDate;
  words: LaneWords;
  active: boolean;
  open: boolean;
}

/** One row: a group's head, or what stands left and right of a lane. The lane itself is painted behind it. */
export const LaneRowView = memo(function LaneRowView(props: LaneRowViewProps) {
  const { row } = props;
  if (!row) return <div className="kl-lane" role="row" aria-rowindex={props.index + 2} aria-busy="true" />;
  return row.kind === 'group' ? (
    <GroupRow {...props} group={row.group} />
  ) : (
    <DealRow {...props} lane={row.lane} />
  );
});

function GroupRow({ id, group, by, index, words, active }: LaneRowViewProps & { group: LaneGroup }) {
  const { t } = words;
  const name = words.group(group, by);
  return (
    <div
      id={id}
      className={`kl-lane-group${active ? ' is-active' : ''}`}
      role="row"
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={!group.folded}
      data-row={index}
    >
      <span className="row" role="gridcell" aria-colspan={8}>
        <Icon name={group.folded ? 'right' : 'down'} size={14} />
        <b>{name}</b>
        <span>
          {words.sum(group)}
          {group.folded ? ` · ${t('row.folded')}` : ''}
        </span>
        <span className="grow" />
        {words.tallies(group).map((tally) => (
          <span key={tally.state} className={`kl-verdict is-${tally.state}`}>
            <VerdictGlyph state={tally.state} />
            {tally.words}
          </span>
        ))}
      </span>
    </div>
  );
}

function DealRow({ id, lane, by, index, today, words, active, open }: LaneRowViewProps & { lane: Lane }) {
  const { name, allowance, whole } = words.benchmark(lane);
  return (
    <div
      id={id}
      className={`kl-lane${active ? ' is-active' : ''}${open ? ' is-open' : ''}`}
      role="row"
      aria-rowindex={index + 2}
      aria-level={by === 'none' ? 1 : 2}
      aria-selected={open}
      data-row={index}
      data-deal={lane.id}
    >
      <span className="nm ell" role="gridcell" title={lane.title}>
        {lane.title}
      </span>
      <span className="st ell" role="gridcell">
        {words.stage(lane.stage)}
      </span>
      <span className="fd" role="gridcell">
        {words.date(lane.visitOn, today)}
      </span>
      <span className="tm" role="gridcell" aria-label={active ? words.sentence(lane) : undefined} />
      <Days lane={lane} unit="calendar" words={words} />
      <Days lane={lane} unit="working" words={words} />
      <span className="bm" role="gridcell" title={whole}>
        <span className="ell">{name}</span>
        {allowance === '' ? null : <span>{allowance}</span>}
      </span>
      <span className={`vd kl-verdict is-${lane.verdict.state}`} role="gridcell" title={words.reason(lane)}>
        <VerdictGlyph state={lane.verdict.state} />
        {words.verdict(lane)}
      </span>
    </div>
  );
}

function Days({ lane, unit, words }: { lane: Lane; unit: 'calendar' | 'working'; words: LaneWords }) {
  const days = words.days(lane, unit);
  return (
    <span className={unit === 'calendar' ? 'dd' : 'wd'} role="gridcell">
      {days?.gross ?? '—'}
      {days?.net == null ? null : <span className="t3">/{days.net}</span>}
    </span>
  );
}
