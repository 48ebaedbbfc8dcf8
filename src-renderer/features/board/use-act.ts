import { useCallback } from 'react';
import type { Fault } from '#domain/result';
import type { Command } from '#domain/workspace/command';
import { useToast } from '../../components';
import { useCodeText, useFaultText } from '../../i18n';
import { useCommand, useUndo } from '../../store/hooks';

/** Runs a command, says what was done with undo beside it; gives the fault where it was refused. */
export function useAct(): (command: Command) => Promise<Fault | null> {
  const run = useCommand();
  const { undo } = useUndo();
  const toast = useToast();
  const codeText = useCodeText();
  const faultText = useFaultText();
  return useCallback(
    async (command) => {
      const reply = await run(command);
      if (!reply.ok) return reply.error;
      const label = reply.value.undo.undoLabel;
      const takeBack = async (): Promise<void> => {
        const undone = await undo();
        if (!undone.ok) toast({ text: faultText(undone.error), tone: 'error' });
      };
      if (label) toast({ text: codeText('history', label.code, label.params), undo: () => void takeBack() });
      return null;
    },
    [run, undo, toast, codeText, faultText],
  );
}
