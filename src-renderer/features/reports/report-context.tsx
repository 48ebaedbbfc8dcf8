import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { useCommands } from '../../components';
import { ExportDialog } from './ExportDialog';
import { initialReportView, type ReportView } from './report-view';

interface ReportState {
  view: ReportView;
  setView: (view: ReportView) => void;
  /** Opens the export dialog for what the report shows. */
  openExport: () => void;
}

const ReportContext = createContext<ReportState | null>(null);

/** Keeps what the report is asked for while other views are open, and exports it from anywhere (Ctrl+P). */
export function ReportProvider({ onExported, children }: { onExported: () => void; children: ReactNode }) {
  const [view, setView] = useState(initialReportView);
  const [exporting, setExporting] = useState(false);
  useCommands({ 'export.open': () => setExporting(true) });
  const state = useMemo(() => ({ view, setView, openExport: () => setExporting(true) }), [view]);
  return (
    <ReportContext value={state}>
      {children}
      {exporting ? (
        <ExportDialog
          view={view}
          onView={setView}
          onClose={() => setExporting(false)}
          onExported={() => {
            setExporting(false);
            onExported();
          }}
        />
      ) : null}
    </ReportContext>
  );
}

export function useReport(): ReportState {
  const state = useContext(ReportContext);
  if (!state) throw new Error('ReportProvider is missing above this component');
  return state;
}
