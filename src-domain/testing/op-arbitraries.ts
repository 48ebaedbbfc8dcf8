import fc from 'fast-check';
import { dealDefaults } from '../records/deal-schema';
import { transitionDefaults } from '../records/event-schemas';
import { encodeHlc } from '../sync/hlc';
import type { Fields, Op } from '../sync/op';

const DEAL = 'deal-1';
const DEVICES = ['dev-a', 'dev-b', 'dev-c'];

interface Draft {
  kind: 'deal' | 'transition' | 'nextStep' | 'activity';
  record: string;
  act: Op['act'];
  text: string;
  device: string;
  ms: number;
  reason: boolean;
}

const draft = fc.record<Draft>({
  kind: fc.constantFrom('deal', 'transition', 'nextStep', 'activity'),
  record: fc.constantFrom('r1', 'r2', 'r3'),
  act: fc.constantFrom('create', 'set', 'set', 'void', 'restore'),
  text: fc.constantFrom('甲', '乙', '丙', '丁'),
  device: fc.constantFrom(...DEVICES),
  // Few milliseconds, so that stamps collide and the device and id break the tie.
  ms: fc.integer({ min: 1, max: 6 }),
  reason: fc.boolean(),
});

/** Ops on one deal from three devices, births included or missing, clocks colliding. */
export const dealOps: fc.Arbitrary<Op[]> = fc
  .array(draft, { minLength: 1, maxLength: 14 })
  .map((drafts) => drafts.map(toOp));

function toOp(from: Draft, index: number): Op {
  return {
    v: 1,
    id: index.toString(16).padStart(32, '0'),
    kind: from.kind,
    record: from.kind === 'deal' ? DEAL : `${from.kind}-${from.record}`,
    deal: DEAL,
    act: from.act,
    fields: fieldsOf(from),
    ...(from.reason ? { reason: from.text } : {}),
    device: from.device,
    seq: index + 1,
    hlc: encodeHlc({ ms: from.ms, counter: 0 }),
    wall: from.ms,
    actor: from.device,
    batch: 'b',
  };
}

function fieldsOf(from: Draft): Fields {
  if (from.act === 'void' || from.act === 'restore') return {};
  const whole = from.act === 'create';
  if (from.kind === 'deal') return { ...(whole ? dealDefaults : {}), title: from.text } as unknown as Fields;
  if (from.kind === 'transition')
    return (
      whole
        ? { ...transitionDefaults, stage: 'visit', effectiveOn: `2018-07-0${from.ms}` }
        : { effectiveOn: `2018-08-0${from.ms}` }
    ) as Fields;
  if (from.kind === 'nextStep')
    return whole ? { text: from.text, due: null, owner: null, doneOn: null } : { text: from.text };
  return whole
    ? { kind: 'note', on: '2018-07-01', text: from.text, people: null, place: null }
    : { text: from.text };
}
