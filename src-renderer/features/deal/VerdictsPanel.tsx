import { benchmarkWords, verdictReason } from '#domain/timing/verdict-words';
import { Panel, Verdict } from '../../components';
import { useLanguage, useText } from '../../i18n';
import { useVerdicts } from '../../store/hooks';
import { useTimingText } from './TimelineFigure';

/** T9 b, d, e, f: what else is to be said of the deal's time, whatever benchmark it has chosen. */
export function VerdictsPanel({ deal }: { deal: string }) {
  const t = useText('deal');
  const timing = useTimingText();
  const language = useLanguage();
  const others = (useVerdicts(deal) ?? []).slice(1);
  if (others.length === 0) return null;
  return (
    <Panel title={t('verdicts.title')} note={t('verdicts.note')} className="kl-deal-verdicts">
      <ul>
        {others.map(({ benchmark, verdict }) => (
          <li key={benchmark.id}>
            <span>{benchmarkWords(benchmark, language, timing)}</span>
            <Verdict state={verdict.state}>{verdictReason(verdict, timing)}</Verdict>
            <span className="t3 sm">
              {verdict.from && verdict.to
                ? timing('words.span', { from: verdict.from, to: verdict.to })
                : null}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
