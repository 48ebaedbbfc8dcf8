import { useCallback } from 'react';
import type { Fault } from '#domain/result';
import type { Command } from '#domain/workspace/command';
import { useToast } from '../../components';
import { useCodeText, useFaultText } from '../../i18n';
import { useCommand, useUndo, type CommandReply } from '../../store/hooks';

/** Runs a command and says what was recorded, with undo beside it; gives the reply, or the fault it was refused with. */
export function useRecord(): (command: Command) => Promise<{ reply: CommandReply } | { fault: Fault }> {
  const run = useCommand();
  const { undo } = useUndo();
  const toast = useToast();
  const codeText = useCodeText();
  const faultText = useFaultText();
  return useCallback(
    async (command) => {
      const result = await run(command);
      if (!result.ok) return { fault: result.error };
      const label = result.value.undo.undoLabel;
      const takeBack = async (): Promise<void> => {
        const undone = await undo();
        if (!undone.ok) toast({ text: faultText(undone.error), tone: 'error' });
      };
      if (label) toast({ text: codeText('history', label.code, label.params), undo: () => void takeBack() });
      return { reply: result.value };
    },
    [run, undo, toast, codeText, faultText],
  );
}
