import { iconPaths, type IconName } from './icon-paths';

/** A drawing beside words, hidden from screen readers; give the button around it a name. */
export function Icon({ name, size = 16 }: { name: IconName; size?: 12 | 14 | 16 | 20 }) {
  return (
    <svg className="kl-icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      {iconPaths[name]}
    </svg>
  );
}
