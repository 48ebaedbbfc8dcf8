import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Dialog } from '../../components';
import { useFaultText, useText } from '../../i18n';
import { ChooseFile, FileButton } from './ChooseFile';
import { DoneStep } from './DoneStep';
import { outcomeOf } from './import-step';
import { PreviewStep } from './PreviewStep';
import { RunStep } from './RunStep';
import type { ImportSteps } from './useImportSteps';

interface ImportDialogProps {
  steps: ImportSteps;
  onFiles: (files: readonly File[]) => void;
  onShowLedger: () => void;
}

/** One dialog through all steps; nothing is written before "import" is pressed in the preview. */
export function ImportDialog(props: ImportDialogProps) {
  const { step, close } = props.steps;
  const { title, body, footer } = useStepParts(props);
  const running = step.kind === 'running' || step.kind === 'reading';
  const save = () => {
    if (step.kind === 'preview' && outcomeOf(step.summary) === 'something') void props.steps.start();
  };
  return (
    <Dialog
      onSave={save}
      width={step.kind === 'preview' ? 920 : 520}
      title={title}
      footer={footer ? <div className="row">{footer}</div> : null}
      closable={!running}
      mask={{ closable: false }}
      keyboard={!running}
      onCancel={close}
    >
      {body}
    </Dialog>
  );
}

interface StepParts {
  title: string;
  body: ReactNode;
  footer: ReactNode;
}

function useStepParts({ steps, onFiles, onShowLedger }: ImportDialogProps): StepParts {
  const t = useText('importing');
  const faultText = useFaultText();
  const { step, close } = steps;
  const title = t('title');
  const another = <FileButton onFiles={onFiles}>{t('preview.otherFile')}</FileButton>;
  switch (step.kind) {
    case 'closed':
      return { title, body: null, footer: null };
    case 'choose':
      return { title, body: <ChooseFile onFiles={onFiles} />, footer: null };
    case 'reading':
      return { title, body: <p role="status">{t('reading', { file: step.file })}</p>, footer: null };
    case 'preview': {
      const something = outcomeOf(step.summary) === 'something';
      return {
        title: `${title} · ${step.summary.file}`,
        body: <PreviewStep summary={step.summary} />,
        footer: (
          <>
            {another}
            <span className="grow" />
            <Button onClick={close}>{t(something ? 'cancel' : 'close')}</Button>
            {something ? (
              <Button
                type="primary"
                autoFocus
                aria-keyshortcuts="Control+Enter"
                onClick={() => void steps.start()}
              >
                {step.summary.deals > 0
                  ? t('preview.run', { count: step.summary.deals })
                  : t('preview.runFunds', { count: step.summary.fundings })}
              </Button>
            ) : null}
          </>
        ),
      };
    }
    case 'running':
      return {
        title: t('run.title', { file: step.summary.file }),
        body: <RunStep step={step} progress={steps.progress} />,
        footer: (
          <>
            <span className="grow" />
            <Button disabled={step.cancelling} onClick={steps.stop}>
              {t(step.cancelling ? 'run.cancelling' : 'cancel')}
            </Button>
          </>
        ),
      };
    case 'done':
      return {
        title: t('done.title'),
        body: <DoneStep summary={step.summary} undone={step.undone} />,
        footer: (
          <>
            {step.undone ? null : (
              <Button onClick={() => void steps.takeBack()} aria-keyshortcuts="Control+Z">
                {t('done.undo')}
              </Button>
            )}
            <span className="grow" />
            {step.undone ? (
              <Button type="primary" onClick={close}>
                {t('close')}
              </Button>
            ) : (
              <Button type="primary" autoFocus onClick={onShowLedger}>
                {t('done.show')}
              </Button>
            )}
          </>
        ),
      };
    case 'cancelled':
      return {
        title: t('cancelled.title'),
        body: <p>{step.summary.file}</p>,
        footer: (
          <>
            {another}
            <span className="grow" />
            <Button onClick={close}>{t('close')}</Button>
          </>
        ),
      };
    case 'failed':
      return {
        title: t('failed.title'),
        body: <p role="alert">{faultText(step.fault)}</p>,
        footer: (
          <>
            {another}
            <span className="grow" />
            <Button onClick={close}>{t('close')}</Button>
          </>
        ),
      };
  }
}
