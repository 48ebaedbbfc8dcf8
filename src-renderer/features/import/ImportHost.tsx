import { useCommandRegistry, useCommands, useToast } from '../../components';
import { useText } from '../../i18n';
import { DropVeil } from './DropVeil';
import './import.css';
import { ImportDialog } from './ImportDialog';
import { useFileDrop } from './useFileDrop';
import { useImportSteps } from './useImportSteps';

/** Mounted once over the open workspace: files may be dropped anywhere, and `import.open` asks for one. */
export function ImportHost() {
  const t = useText('importing');
  const toast = useToast();
  const commands = useCommandRegistry();
  const steps = useImportSteps();
  const busy = steps.step.kind === 'running' || steps.step.kind === 'reading';
  useCommands({ 'import.open': () => (busy ? undefined : steps.choose()) });

  const take = (files: readonly File[]) => {
    const [file] = files;
    if (!file || busy) return;
    if (files.length > 1) toast({ text: t('choose.several', { file: file.name }) });
    void steps.read(file);
  };
  const hovering = useFileDrop(take);
  const showLedger = () => {
    steps.close();
    commands.run('view.ledger');
  };
  return (
    <>
      {steps.step.kind === 'closed' ? null : (
        <ImportDialog steps={steps} onFiles={take} onShowLedger={showLedger} />
      )}
      {hovering && !busy ? <DropVeil /> : null}
    </>
  );
}
