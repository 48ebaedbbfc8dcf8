import { useState } from 'react';
import type { Paper } from '#domain/drawing/lane-document';
import type { LaneView } from '#domain/drawing/lane-scale';
import { useTold } from '../../acts';
import { useToast, useToday } from '../../components';
import { useLanguage } from '../../i18n';
import {
  useExportTimelines,
  useFetchLanes,
  usePrintTimelines,
  useStart,
  useStoreStatus,
  useWorkspaceRecord,
} from '../../store/hooks';
import { printPage } from './print-page';
import { laneDocument, PRINTED_ROWS } from './lane-document';
import type { LaneWords } from './lane-words';
import { useChosenWords } from './useChosenWords';
import { queryOf, type TimelinesView } from './timelines-view';

interface PrintWanted {
  title: string;
  paper: Paper;
}

/** Lays the whole list out for paper; prints it with the system's dialog, or has the host make a PDF of it. */
export function useLanePrint(view: TimelinesView, days: LaneView, words: LaneWords) {
  const [busy, setBusy] = useState<'print' | 'export' | null>(null);
  const fetchLanes = useFetchLanes();
  const exportTimelines = useExportTimelines();
  const printTimelines = usePrintTimelines();
  const { revision } = useStoreStatus();
  const preparer = useStart().start?.identity?.actor ?? '';
  const office = useWorkspaceRecord()?.fields.name || null;
  const language = useLanguage();
  const today = useToday();
  const chosen = useChosenWords(view);
  const toast = useToast();
  const told = useTold();

  const layOut = async ({ title, paper }: PrintWanted) => {
    const lanes = await fetchLanes(queryOf(view), PRINTED_ROWS);
    const { align, group } = view;
    const who = { office, preparer, language, today, chosen };
    return laneDocument({ lanes, view: days, align, group, words, paper, title, ...who });
  };
  const print = async (wanted: PrintWanted): Promise<boolean> => {
    setBusy('print');
    const reply = await printTimelines(await layOut(wanted));
    setBusy(null);
    if (!told(reply) || !reply.ok) return false;
    printPage(reply.value.html);
    return true;
  };
  const save = async (wanted: PrintWanted & { deliver: boolean }): Promise<boolean> => {
    setBusy('export');
    const document = await layOut(wanted);
    const reply = await exportTimelines({ document, revision, deliver: wanted.deliver });
    setBusy(null);
    if (!told(reply) || !reply.ok) return false;
    toast({ text: words.t('print.done', { file: reply.value[0]?.file ?? wanted.title }) });
    return true;
  };
  return { busy, print, save };
}
