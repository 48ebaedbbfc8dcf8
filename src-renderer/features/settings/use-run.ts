import { useCallback } from 'react';
import type { Command } from '#domain/workspace/command';
import type { Result } from '#domain/result';
import { useToast } from '../../components';
import { useFaultText } from '../../i18n';
import { useCommand } from '../../store/hooks';

/** Shows what went wrong; true = it worked. */
export function useTold(): (reply: Result<unknown>) => boolean {
  const toast = useToast();
  const faultText = useFaultText();
  return useCallback(
    (reply) => {
      if (!reply.ok) toast({ text: faultText(reply.error), tone: 'error' });
      return reply.ok;
    },
    [toast, faultText],
  );
}

/** Runs a command and tells what went wrong. */
export function useRun(): (command: Command) => Promise<boolean> {
  const command = useCommand();
  const told = useTold();
  return useCallback(async (wanted) => told(await command(wanted)), [command, told]);
}
