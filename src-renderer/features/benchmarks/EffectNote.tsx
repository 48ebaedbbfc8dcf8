import type { Benchmark } from '#domain/timing/benchmark';
import { useText } from '../../i18n';
import { useBenchmarkEffect } from '../../store/hooks';
import { Standing } from './BenchmarkTable';

/** To how many deals a benchmark would apply, and how they stand before and after; null = it is not whole yet. */
export function EffectNote({ benchmark }: { benchmark: Benchmark | null }) {
  const t = useText('benchmarks');
  const effect = useBenchmarkEffect(benchmark);
  if (!benchmark || !effect) return null;
  const leaving = effect.leaving > 0 ? <p>{t('effect.leaving', { count: effect.leaving })}</p> : null;
  if (effect.deals === 0)
    return (
      <div className="kl-benchmark-effect" role="status">
        <p className="t3">{t('effect.none')}</p>
        {leaving}
      </div>
    );
  return (
    <div className="kl-benchmark-effect" role="status">
      <p>{t('effect.deals', { count: effect.deals })}</p>
      <dl>
        <div>
          <dt>{t('effect.before')}</dt>
          <dd>
            <Standing use={{ verdicts: effect.before }} />
          </dd>
        </div>
        <div>
          <dt>{t('effect.after')}</dt>
          <dd>
            <Standing use={{ verdicts: effect.after }} />
          </dd>
        </div>
      </dl>
      {leaving}
    </div>
  );
}
