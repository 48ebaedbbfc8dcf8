import { useText } from '../../i18n';

/** The application's mark: a kite whose line becomes a timeline. */
export function KiteMark({ size }: { size: number }) {
  const name = useText('common')('appName');
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 64 64"
      role="img"
      aria-label={name}
      style={{ display: 'block' }}
    >
      <rect width="64" height="64" rx="14" fill="#2F3A8C" />
      <path
        d="M28 34.3C20 42.2 8 38.5 8 46C8 50 11 52 15.5 52H26"
        fill="none"
        stroke="#fff"
        strokeWidth="4.5"
      />
      <path d="M24 48H40V56H24z" fill="#A6B0EA" />
      <path d="M43 48H53A3 3 0 0 1 56 51V53A3 3 0 0 1 53 56H43z" fill="#fff" />
      <path d="M57 6.5 30.5 11 24.5 38 51.5 32.5z" fill="#fff" />
      <path d="M57 6.5 51.5 32.5 24.5 38z" fill="#A6B0EA" />
    </svg>
  );
}
