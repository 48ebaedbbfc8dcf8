import { useCallback } from 'react';
import type { Fault, Result } from '#domain/result';
import type { Command } from '#domain/workspace/command';
import { useToast } from '../components';
import { useCodeText, useFaultText } from '../i18n';
import { useCommand, useUndo, type CommandReply } from '../store/hooks';

/** Runs a command and says what was done, with undo beside it. */
export function useRecord(): (command: Command) => Promise<Result<CommandReply>> {
  const run = useCommand();
  const { undo } = useUndo();
  const toast = useToast();
  const codeText = useCodeText();
  const faultText = useFaultText();
  return useCallback(
    async (command) => {
      const reply = await run(command);
      if (!reply.ok) return reply;
      const label = reply.value.undo.undoLabel;
      const takeBack = async () => {
        const undone = await undo();
        if (!undone.ok) toast({ text: faultText(undone.error), tone: 'error' });
      };
      if (label) toast({ text: codeText('history', label.code, label.params), undo: () => void takeBack() });
      return reply;
    },
    [run, undo, toast, codeText, faultText],
  );
}

/** Runs a command; gives the fault where it was refused, else null. */
export type Act = (command: Command) => Promise<Fault | null>;

/** `useRecord` for dialogs, which only want to know why not. */
export function useAct(): Act {
  const record = useRecord();
  return useCallback(
    async (command) => {
      const reply = await record(command);
      return reply.ok ? null : reply.error;
    },
    [record],
  );
}
