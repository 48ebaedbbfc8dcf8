import { Progress } from 'antd';
import { useFormats, useText } from '../../i18n';
import { rateOf, type ImportProgress, type ImportStep } from './import-step';

interface RunStepProps {
  step: ImportStep & { kind: 'running' };
  progress: ImportProgress | null;
}

/** How far, how fast, and that it counts only when complete. */
export function RunStep({ step, progress }: RunStepProps) {
  const t = useText('importing');
  const { integer } = useFormats();
  const done = progress?.done ?? 0;
  const total = progress?.total ?? 0;
  const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
  const rate = rateOf(progress, step.startedAt, performance.now());
  return (
    <div className="kl-import-run">
      <Progress percent={percent} status="normal" aria-label={t('run.title', { file: step.summary.file })} />
      <p className="row t2" role="status">
        {total > 0 ? <span>{t('run.progress', { done: integer(done), total: integer(total) })}</span> : null}
        {rate === null ? null : <span>{t('run.rate', { rate: integer(rate) })}</span>}
      </p>
      <p className="t3 sm">{t('run.promise')}</p>
    </div>
  );
}
