import { useCallback } from 'react';
import type { DatedEdge } from '#domain/timing/dated-edge';
import { useText } from '../../i18n';

/** What an edge is, in words: 進入洽談, 暫緩開始. */
export function useEdgeName(): (edge: DatedEdge) => string {
  const t = useText('deal');
  const workspace = useText('workspace');
  return useCallback(
    ({ end, step }) =>
      end === 'entered' && step !== null
        ? t(step === 'withdrawn' ? 'edit.withdrawn' : 'edit.entered', { stage: workspace(`stages.${step}`) })
        : t(end === 'pausedFrom' ? 'edit.pausedFrom' : 'edit.pausedTo'),
    [t, workspace],
  );
}
