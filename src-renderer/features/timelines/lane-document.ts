import { drawLane, type LaneAlignment } from '#domain/drawing/draw-lane';
import { printedDays, type LaneDocument, type Paper, type PrintedRow } from '#domain/drawing/lane-document';
import { drawLaneAxis } from '#domain/drawing/lane-axis';
import { laneGround } from '#domain/drawing/lane-ground';
import { laneScale, type LaneView } from '#domain/drawing/lane-scale';
import { d, path, type Primitive } from '#domain/drawing/primitives';
import { LANE_TIMELINE } from '#domain/drawing/timeline-metrics';
import type { Language } from '#domain/ports/bridge';
import { fromEpochDay, type PlainDate } from '#domain/timing/plain-date';
import type { LaneGrouping, LaneRow, LaneWindow } from '#domain/workspace/lane-query';
import { laneLegend } from './Legend';
import type { LaneWords } from './lane-words';

/** A sheet holds some forty lanes: this is a stack of fifty. */
export const PRINTED_ROWS = 2000;

interface DocumentSource {
  lanes: LaneWindow;
  /** The days in sight on screen; paper shows the same ones. */
  view: LaneView;
  align: LaneAlignment;
  group: LaneGrouping;
  today: PlainDate;
  words: LaneWords;
  language: Language;
  paper: Paper;
  title: string;
  /** Whose timelines they are; null = the workspace has no name. */
  office: string | null;
  preparer: string;
  /** Group, order, benchmark and filters in words. */
  chosen: readonly string[];
}

/** The view as it stands, laid out for paper: the same days, groups and order, as vectors and words. */
export function laneDocument(source: DocumentSource): LaneDocument {
  const { lanes, align, today, words, language, paper, title } = source;
  const { t, text, setting } = words;
  const width = printedDays(paper);
  const view = { ...source.view, width, dayWidth: (source.view.dayWidth * width) / source.view.width };
  const on = t('document.asOf', { on: today });
  const printed = lanes.rows.filter(({ kind }) => kind === 'lane').length;
  return {
    language,
    paper,
    title,
    by: [source.office, on, source.preparer].filter(Boolean).join('　'),
    contents: [
      periodWords(view, align, words),
      ...source.chosen,
      t('document.count', { count: lanes.totals.total }),
    ].join(' · '),
    note: lanes.count > lanes.rows.length ? t('print.tooMany', { count: printed }) : null,
    columns: {
      title: t('column.title'),
      stage: t('column.stage'),
      visitOn: t('column.visitOn'),
      time: t('column.time'),
      days: `${t('column.days')}\n${t('column.unit')}`,
      working: `${t('column.working')}\n${t('column.unit')}`,
      benchmark: t('column.benchmark'),
      verdict: t('column.verdict'),
    },
    width,
    axis: drawLaneAxis(view, { align, asOf: today, calendar: setting.calendar, text }),
    ground: groundOf(view, source),
    legend: laneLegend(t),
    rows: lanes.rows.map((row) => printedRow(row, view, source)),
    made: t('document.made', { preparer: source.preparer, on: today }),
    product: t('document.product'),
  };
}

/** Paper has no sticky line: today stands in every lane. */
function groundOf(view: LaneView, { align, words, today }: DocumentSource): readonly Primitive[] {
  const { height } = LANE_TIMELINE;
  const ground = laneGround(view, align, words.setting.calendar, height);
  const x = laneScale(view).x(today);
  const isInSight = align === 'calendar' && x >= 0 && x <= view.width;
  return isInSight ? [...ground, path('tl-today', d('M', x, 0, 'V', height))] : ground;
}

function periodWords({ from, dayWidth, width }: LaneView, align: LaneAlignment, { t }: LaneWords): string {
  const to = from + width / dayWidth;
  if (align === 'dayOne')
    return t('document.dayOne', { from: Math.max(0, Math.ceil(from)), to: Math.floor(to) });
  return t('document.period', { from: fromEpochDay(Math.ceil(from)), to: fromEpochDay(Math.floor(to)) });
}

function printedRow(row: LaneRow, view: LaneView, source: DocumentSource): PrintedRow {
  const { words, today, align, group: by } = source;
  if (row.kind === 'group') {
    const { group } = row;
    const sum = words.sum(group);
    return {
      kind: 'group',
      name: words.group(group, by),
      sum: group.folded ? `${sum} · ${words.t('row.folded')}` : sum,
      tallies: words.tallies(group),
    };
  }
  const { lane } = row;
  const { name, allowance } = words.benchmark(lane);
  const days = (unit: 'calendar' | 'working'): string => {
    const told = words.days(lane, unit);
    return told === null ? '—' : told.net === null ? told.gross : `${told.gross}/${told.net}`;
  };
  return {
    kind: 'lane',
    cells: {
      title: lane.title,
      stage: words.stage(lane.stage),
      visitOn: words.date(lane.visitOn, today),
      days: days('calendar'),
      working: days('working'),
      benchmark: [name, allowance].filter(Boolean).join(' '),
    },
    verdict: { state: lane.verdict.state, words: words.verdict(lane) },
    primitives: drawLane(words.subject(lane), view, align).primitives,
  };
}
