import type { Contract } from '../records/deal';
import type { Canvas, Drawing } from './canvas';
import { circle, d, path } from './primitives';

/** T7: 意向 hollow, 框架 hollow with a dot, 正式 solid. A contract whose kind is not recorded is drawn hollow. */
export function* drawSignings({ subject, scale, metrics }: Canvas): Drawing {
  const middle = metrics.bar + metrics.thick / 2;
  for (const { fields } of subject.history.transitions) {
    if (fields.stage !== 'signing') continue;
    yield* diamond(fields.contract, scale.x(fields.effectiveOn), middle, metrics.diamond);
  }
}

function* diamond(contract: Contract | null, x: number, y: number, half: number): Drawing {
  const outline = d('M', x, y - half, 'l', half, half, -half, half, -half, -half, 'z');
  yield path(contract === 'formal' ? 'tl-zs' : 'tl-yx', outline);
  if (contract === 'framework') yield circle('tl-dot', x, y, half / 4);
}
