import { STAGES } from '#domain/records/deal';
import type { TargetBenchmark } from '#domain/timing/benchmark';

export const TARGET_STAGES = STAGES;

/** A new target set; its id is made when it is saved. */
export const blankTarget = (): TargetBenchmark => ({
  kind: 'target',
  id: '',
  name: { 'zh-CN': '', 'zh-TW': '', en: '' },
  endsOn: 'formal',
  builtIn: false,
  basis: 'calendar',
  stages: { visit: null, negotiation: null, signing: null, landing: null },
  total: null,
});

/** The same name in every language: it is the office's own. */
export function withName(target: TargetBenchmark, name: string): TargetBenchmark {
  return { ...target, name: { 'zh-CN': name, 'zh-TW': name, en: name } };
}

export type TargetProblem = 'name' | 'days';

/** A target set needs a name and at least one number of days. */
export function problemOf(target: TargetBenchmark): TargetProblem | null {
  if (target.name.en.trim() === '') return 'name';
  const days = [...Object.values(target.stages), target.total];
  return days.every((value) => value === null) ? 'days' : null;
}
