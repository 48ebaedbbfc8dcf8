import type { VerdictState } from '#domain/timing/benchmark';
import { useText } from '../i18n';

const glyphs: Record<VerdictState, React.ReactNode> = {
  inside: (
    <path
      d="M1.7 6.3 4.8 9.5 10.5 2.7"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
  watch: <path d="M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1zm0 1.5v7a3.5 3.5 0 0 1 0-7z" />,
  over: <path d="M6 1.2 11.3 10.6H.7z" />,
  unknown: <rect x="1.5" y="5.2" width="9" height="1.7" rx=".5" />,
};

/** ✓ ◐ ▲ –, in the colour of the words around it. */
export function VerdictGlyph({ state, size = 12 }: { state: VerdictState; size?: number }) {
  return (
    <svg className="kl-glyph" width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      {glyphs[state]}
    </svg>
  );
}

interface VerdictProps {
  state: VerdictState;
  /** Words beside the glyph ("剩 6 天"); the plain state if left out. */
  children?: React.ReactNode;
  /** With a ground of its colour, as on the deal page. */
  tag?: boolean;
}

/** A verdict is always a glyph and words, never colour alone. */
export function Verdict({ state, children, tag = false }: VerdictProps) {
  const t = useText('common');
  return (
    <span className={`kl-verdict is-${state}${tag ? ' is-tag' : ''}`}>
      <VerdictGlyph state={state} />
      {children ?? t(`verdict.${state}`)}
    </span>
  );
}

/** Where only the glyph fits (a card's title row): the words are its name. */
export function VerdictMark({ state, words }: { state: VerdictState; words?: string }) {
  const t = useText('common');
  const name = words ?? t(`verdict.${state}`);
  return (
    <span className={`kl-verdict is-${state}`} role="img" aria-label={name} title={name}>
      <VerdictGlyph state={state} />
    </span>
  );
}
