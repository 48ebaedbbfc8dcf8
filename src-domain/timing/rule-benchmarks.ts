import type { OwnHistoryBenchmark, RuleBenchmark, ScopeField } from './benchmark';

type Rule<K extends RuleBenchmark['kind']> = Extract<RuleBenchmark, { kind: K }>;

const rule = <K extends RuleBenchmark['kind']>(
  kind: K,
  id: string,
  name: RuleBenchmark['name'],
): { kind: K; id: string; name: RuleBenchmark['name']; endsOn: 'formal'; builtIn: true } => ({
  kind,
  id,
  name,
  endsOn: 'formal',
  builtIn: true,
});

/** The scope own history is taken from unless another is asked for: deals of the same kind. */
export const OWN_SCOPE: readonly ScopeField[] = ['kind'];

/** T9(b): own history, a benchmark every ledger has. */
export const OWN_HISTORY: OwnHistoryBenchmark = {
  kind: 'ownHistory',
  id: 'own-history',
  name: { 'zh-CN': '本台账历史', 'zh-TW': '本台帳歷史', en: 'Own history' },
  endsOn: 'formal',
  builtIn: true,
  appliesTo: null,
  scope: OWN_SCOPE,
};

export const INACTIVITY: Rule<'inactivity'> = rule('inactivity', 'inactivity', {
  'zh-CN': '无进展',
  'zh-TW': '無進展',
  en: 'Inactivity',
});

export const SCHEDULE_GAP: Rule<'scheduleGap'> = rule('scheduleGap', 'schedule-gap', {
  'zh-CN': '进度差',
  'zh-TW': '進度差',
  en: 'Schedule gap',
});

export const NOT_STARTED: Rule<'notStarted'> = rule('notStarted', 'not-started', {
  'zh-CN': '签约未开工',
  'zh-TW': '簽約未開工',
  en: 'Signed, not started',
});
