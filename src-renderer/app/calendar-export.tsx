import { createContext, useContext, useState, type ReactNode } from 'react';
import { useCommands } from '../components';
import { CalendarDialog, type CalendarSubject } from '../features/today/CalendarDialog';

const CalendarContext = createContext<(subject: CalendarSubject | null) => void>(() => undefined);

/** Opens the dialog that writes a calendar file, of one deal or of all (null). */
export const useCalendarExport = () => useContext(CalendarContext);

export function CalendarExportProvider(props: { onExported: () => void; children: ReactNode }) {
  const [asked, setAsked] = useState<{ subject: CalendarSubject | null } | null>(null);
  useCommands({ 'calendar.open': () => setAsked({ subject: null }) });
  return (
    <CalendarContext value={(subject) => setAsked({ subject })}>
      {props.children}
      {asked ? (
        <CalendarDialog
          deal={asked.subject}
          onClose={() => setAsked(null)}
          onExported={() => {
            setAsked(null);
            props.onExported();
          }}
        />
      ) : null}
    </CalendarContext>
  );
}
