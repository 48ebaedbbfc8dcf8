import { useCallback } from 'react';
import type { Result } from '#domain/result';
import { useToast } from '../../components';
import { useFaultText } from '../../i18n';

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
