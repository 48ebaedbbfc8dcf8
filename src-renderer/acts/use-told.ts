import { useCallback } from 'react';
import type { Result } from '#domain/result';
import type { Command } from '#domain/workspace/command';
import { useToast } from '../components';
import { useFaultText } from '../i18n';
import { useCommand } from '../store/hooks';
import { useRecord } from './use-record';

/** For acts without a dialog of their own: a refusal is told in a message; true = it worked. */
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

/** Runs a command that says nothing when it works: what it changed is in sight. */
export function useRun(): (command: Command) => Promise<boolean> {
  const command = useCommand();
  const told = useTold();
  return useCallback(async (wanted) => told(await command(wanted)), [command, told]);
}

/** Does an act whose refusal is told in a message. */
export function useTell(): (command: Command) => void {
  const record = useRecord();
  const told = useTold();
  return useCallback((command) => void record(command).then(told), [record, told]);
}
