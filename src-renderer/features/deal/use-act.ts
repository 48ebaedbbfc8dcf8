import { useCallback } from 'react';
import type { Fault } from '#domain/result';
import type { Command } from '#domain/workspace/command';
import { useToast } from '../../components';
import { useCodeText, useFaultText } from '../../i18n';
import { useCommand, useUndo } from '../../store/hooks';

/** Runs a command; gives the fault where it was refused, else null. */
export type Act = (command: Command) => Promise<Fault | null>;

/** Runs a command and says what was done, with undo beside it. */
export function useAct(): Act {
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
      const takeBack = async () => {
        const undone = await undo();
        if (!undone.ok) toast({ text: faultText(undone.error), tone: 'error' });
      };
      if (label) toast({ text: codeText('history', label.code, label.params), undo: () => void takeBack() });
      return null;
    },
    [run, undo, toast, codeText, faultText],
  );
}

/** For acts without a dialog of their own: a refusal is told in a message. */
export function useTell(act: Act): (command: Command) => void {
  const toast = useToast();
  const faultText = useFaultText();
  return useCallback(
    (command) =>
      void act(command).then((refused) => {
        if (refused) toast({ text: faultText(refused), tone: 'error' });
      }),
    [act, toast, faultText],
  );
}
