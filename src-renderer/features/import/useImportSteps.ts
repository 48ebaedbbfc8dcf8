import { useCallback, useState } from 'react';
import { fault } from '#domain/result';
import { useErrorLog, useImport, useUndo } from '../../store/hooks';
import type { ImportStep } from './import-step';

/** One import at a time, step by step. */
export function useImportSteps() {
  const [step, setStep] = useState<ImportStep>({ kind: 'closed' });
  const { plan, run, cancel, progress } = useImport();
  const { undo } = useUndo();
  const logError = useErrorLog();

  const read = useCallback(
    async (file: File) => {
      setStep({ kind: 'reading', file: file.name });
      try {
        const reply = await plan(file);
        setStep(
          reply.ok ? { kind: 'preview', summary: reply.value } : { kind: 'failed', fault: reply.error },
        );
      } catch (error) {
        // A file that was moved, or is no longer allowed to be read, since it was chosen.
        logError('import.read', String(error));
        setStep({ kind: 'failed', fault: fault('importing.fileGone', {}, file.name) });
      }
    },
    [plan, logError],
  );

  const start = useCallback(async () => {
    if (step.kind !== 'preview') return;
    const { summary } = step;
    setStep({ kind: 'running', summary, startedAt: performance.now(), cancelling: false });
    const reply = await run(summary.plan, { duplicates: 'skip' });
    if (reply.ok) setStep({ kind: 'done', summary, undone: false });
    else if (reply.error.code === 'store.importCancelled') setStep({ kind: 'cancelled', summary });
    else setStep({ kind: 'failed', fault: reply.error });
  }, [step, run]);

  const stop = useCallback(() => {
    if (step.kind !== 'running') return;
    cancel(step.summary.plan);
    setStep({ ...step, cancelling: true });
  }, [step, cancel]);

  const takeBack = useCallback(async () => {
    if (step.kind !== 'done') return;
    const reply = await undo();
    setStep(reply.ok ? { ...step, undone: true } : { kind: 'failed', fault: reply.error });
  }, [step, undo]);

  return {
    step,
    progress: step.kind === 'running' && progress?.plan === step.summary.plan ? progress : null,
    choose: useCallback(() => setStep({ kind: 'choose' }), []),
    close: useCallback(() => setStep({ kind: 'closed' }), []),
    read,
    start,
    stop,
    takeBack,
  };
}

export type ImportSteps = ReturnType<typeof useImportSteps>;
