import { MARK_NAMES, type RuleMark as Mark } from '#domain/timing/rule-marks';
import { verdictReason } from '#domain/timing/verdict-words';
import { useLanguage, useText } from '../i18n';
import { VerdictGlyph } from './Verdict';

interface RuleMarkProps {
  /** The worst first; none = nothing is shown. */
  marks: readonly Mark[];
  /** With the rule's name beside the glyph; else only for screen readers. */
  named?: boolean;
}

/** The small mark beside a deal's verdict: the worst rule that is watched or broken, all of them as its title (T9). */
export function RuleMark({ marks, named = false }: RuleMarkProps) {
  const words = useMarkWords();
  const [worst] = marks;
  if (!worst) return null;
  const all = marks.map(words.whole).join('\n');
  return (
    <span className={`kl-rule-mark kl-verdict is-${worst.verdict.state}`} title={all}>
      <VerdictGlyph state={worst.verdict.state} size={10} />
      {named ? <span className="ell">{words.name(worst)}</span> : null}
      {named && marks.length > 1 ? <span>+{marks.length - 1}</span> : null}
      <span className="sr">{all}</span>
    </span>
  );
}

function useMarkWords() {
  const language = useLanguage();
  const timing = useText('timing');
  const name = ({ rule }: Mark): string => MARK_NAMES[rule][language];
  return {
    name,
    whole: (mark: Mark): string =>
      timing('words.mark', { name: name(mark), reason: verdictReason(mark.verdict, timing) }),
  };
}
