import { useText } from '../i18n';
import { initialsOf } from './initials';

interface SlotNames {
  /** 包靠領導 */
  leader: string | null;
  /** 承接單位 */
  county: string | null;
  /** 責任部門 */
  department: string | null;
}

const order = ['leader', 'county', 'department'] as const;

/** Three responsibility slots in fixed order: leader (round), county, department (square); a missing one is dashed. */
export function Slots(names: SlotNames) {
  const t = useText('common');
  const sentence = order
    .map((slot) => `${t(`slots.${slot}`)} ${names[slot] ?? t('slots.missing')}`)
    .join(' · ');
  return (
    <span className="kl-slots" role="img" aria-label={sentence} title={sentence}>
      {order.map((slot) => (
        <i key={slot} className={slotClass(slot, names[slot])}>
          {names[slot] ? initialsOf(names[slot]) : t(`slots.letter.${slot}`)}
        </i>
      ))}
    </span>
  );
}

/** One slot with room around it, as on the deal page. */
export function SlotAvatar({ slot, name }: { slot: keyof SlotNames; name: string | null }) {
  const t = useText('common');
  return (
    <span className={`kl-avatar ${slotClass(slot, name)}`} aria-hidden="true">
      {name ? initialsOf(name) : t(`slots.letter.${slot}`)}
    </span>
  );
}

const slotClass = (slot: keyof SlotNames, name: string | null): string =>
  `${slot === 'leader' ? 'is-person' : 'is-office'}${name ? '' : ' is-missing'}`;
