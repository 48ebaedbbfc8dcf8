import type { PauseFields, TransitionFields } from '../records/deal';
import { err, fault, ok, type Result } from '../result';
import type { PlainDate } from '../timing/plain-date';
import type { DealRow } from './rows';

/** Whether a transition may be added to a deal's history (T6). */
export function checkTransition(
  _row: Pick<DealRow, 'transitions'>,
  candidate: TransitionFields,
  today: PlainDate,
): Result<null> {
  return notAfterToday(candidate.effectiveOn, today, 'effectiveOn');
}

/** Whether a pause may stand (T5): it ends after it begins and neither lies in the future. */
export function checkPause(
  _row: Pick<DealRow, 'pauses'>,
  pause: PauseFields,
  today: PlainDate,
): Result<null> {
  if (pause.to !== null && pause.to < pause.from)
    return err(fault('workspace.pauseBackwards', { from: pause.from, to: pause.to }, 'on'));
  return notAfterToday(pause.to ?? pause.from, today, 'on');
}

const notAfterToday = (on: PlainDate, today: PlainDate, at: string): Result<null> =>
  on <= today ? ok(null) : err(fault('workspace.futureDate', { on, today }, at));
