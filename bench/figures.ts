/** A figure of the app beside its reference, both in milliseconds, taken in the same round. */
export type Pair = readonly [app: number, reference: number];
export type Round = Record<string, Pair>;

interface Figure {
  against: string;
  /** Ratio wanted by the project's performance goals; null = only watched. */
  goal: number | null;
  /** A number of frames, not milliseconds: shown as it is, for a ratio to none says nothing. */
  counted?: boolean;
}

const FIGURES: Record<string, Figure> = {
  import: { against: 'raw IndexedDB, a record per row and event', goal: 0.25 },
  edit: { against: 'raw strict get + put', goal: 1 },
  query50: { against: 'raw index, 50 rows', goal: 0.05 },
  counts: { against: 'raw index.count per cell', goal: 0.005 },
  'cold 50 rows': { against: 'raw open + 50 rows, browser restarted too', goal: 0.4 },
  'cold ready': { against: 'raw getAll of all rows', goal: 0.25 },
  'long frames': { against: 'frames over 50 ms: store importing / idle page', goal: null, counted: true },
  start: { against: 'an empty window of the same browser', goal: null },
  'scroll p95': { against: 'frame interval: ledger / bare virtual list', goal: 1 },
  'scroll frames': {
    against: 'frames over 50 ms: ledger scrolled / bare virtual list',
    goal: null,
    counted: true,
  },
  'lanes paint': { against: 'first rows: timelines opened / bare virtual list', goal: null },
  'lanes p95': { against: 'frame interval: timelines / bare virtual list', goal: 1 },
  'lanes frames': {
    against: 'frames over 50 ms: timelines scrolled / bare virtual list',
    goal: null,
    counted: true,
  },
  'import frames': {
    against: 'frames over 50 ms: import dialog at work / bare list scrolled',
    goal: null,
    counted: true,
  },
};

export function printRounds(title: string, rounds: readonly Round[]): void {
  console.log(`\n${title}, ${rounds.length} rounds`);
  for (const name of new Set(rounds.flatMap(Object.keys))) {
    const pairs = rounds.flatMap((round) => (round[name] ? [round[name]] : []));
    const figure = FIGURES[name] ?? { against: 'counting everything again', goal: null };
    printLine(name, pairs, figure);
  }
}

function printLine(name: string, pairs: readonly Pair[], { against, goal, counted }: Figure): void {
  const ratios = pairs.map(([app, reference]) => app / reference).sort((a, b) => a - b);
  if (counted) {
    const shown = pairs.map(([ours, theirs]) => `${ours}/${theirs}`).join(' ');
    console.log(`  ${name.padEnd(13)} ${shown.padEnd(45)} ${against}`);
    return;
  }
  const app = median(pairs.map(([value]) => value)).toFixed(2);
  const reference = median(pairs.map(([, value]) => value)).toFixed(2);
  const spread = `[${show(ratios[0])}-${show(ratios.at(-1))}]`;
  const wanted = goal === null ? '' : `  goal ${goal}`;
  console.log(
    `  ${name.padEnd(13)}${app.padStart(10)} /${reference.padStart(10)} ms  ${show(median(ratios)).padStart(7)}x ${spread.padEnd(15)} ${against}${wanted}`,
  );
}

const show = (ratio: number | undefined): string =>
  ratio === undefined || Number.isNaN(ratio) ? '-' : ratio.toPrecision(2);

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
