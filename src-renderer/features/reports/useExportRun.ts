import { useState } from 'react';
import type { SummaryExportRequest } from '#domain/ports/bridge';
import type { SummaryQuery } from '#domain/reporting/period-summary';
import { useTold } from '../../acts';
import { useToast } from '../../components';
import { useLanguage, useText } from '../../i18n';
import { useExportSummary, useFetchSummary, useWorkspaceRecord } from '../../store/hooks';

type Wanted = Pick<SummaryExportRequest, 'title' | 'formats' | 'deliver'>;

/** Takes the figures at one journal position and has the host write them. */
export function useExportRun(onExported: () => void) {
  const [busy, setBusy] = useState(false);
  const fetchSummary = useFetchSummary();
  const exportSummary = useExportSummary();
  const language = useLanguage();
  const t = useText('reports');
  const toast = useToast();
  const told = useTold();
  const office = useWorkspaceRecord()?.fields.name || null;

  const start = async (query: SummaryQuery, wanted: Wanted) => {
    setBusy(true);
    const figures = await fetchSummary(query);
    const reply = figures.ok
      ? await exportSummary({ ...wanted, ...figures.value, office, language })
      : figures;
    setBusy(false);
    if (!told(reply) || !reply.ok) return;
    const done = wanted.deliver ? 'deliver' : 'keep';
    toast({ text: t(`screen.exporting.done.${done}`, { count: wanted.formats.length }) });
    onExported();
  };
  return { busy, start };
}
