import { useEffect, useRef } from 'react';
import { useCommandRegistry, useToast } from '../components';
import { useFaultText, useLanguage } from '../i18n';
import { useCounts, useLoadSample, useStart, useStoreStatus } from '../store/hooks';
import { useFirstAct } from './first-act';

/** Done once after the workspace has opened: fill an empty sample, open the import the first run asked for. */
export function useStartActs(): void {
  const { start } = useStart();
  const { phase } = useStoreStatus();
  const counts = useCounts();
  const loadSample = useLoadSample();
  const registry = useCommandRegistry();
  const toast = useToast();
  const faultText = useFaultText();
  const language = useLanguage();
  const first = useFirstAct();
  const done = useRef(false);
  useEffect(() => {
    if (done.current || phase !== 'ready' || !counts) return;
    done.current = true;
    if (start?.sample && counts.all === 0) {
      void loadSample(language === 'zh-TW' ? 'traditional' : 'simplified').then((reply) => {
        if (!reply.ok) toast({ text: faultText(reply.error), tone: 'error' });
      });
    }
    if (first === 'import') registry.run('import.open');
  }, [start, phase, counts, loadSample, registry, toast, faultText, language, first]);
}
