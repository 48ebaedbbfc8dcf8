import { createContext, useContext, useState, type ReactNode } from 'react';
import { useCommands } from '../components';
import { CaptureDialogs, type CaptureRequest } from '../features/capture/CaptureDialogs';
import { useGoTo } from './navigation';

const CaptureContext = createContext<(request: CaptureRequest) => void>(() => undefined);

/** Opens quick capture from any view. */
export const useCapture = () => useContext(CaptureContext);

/** Ctrl+N and Ctrl+Shift+N; a deal just made is shown at once. */
export function CaptureProvider({ children }: { children: ReactNode }) {
  const goTo = useGoTo();
  const [request, setRequest] = useState<CaptureRequest | null>(null);
  const close = () => setRequest(null);
  useCommands({
    'deal.new': () => setRequest({ kind: 'deal' }),
    'capture.open': () => setRequest({ kind: 'note', deal: null }),
  });
  return (
    <CaptureContext value={setRequest}>
      {children}
      <CaptureDialogs
        request={request}
        onClose={close}
        onCreated={(deal) => {
          close();
          goTo.made(deal);
        }}
      />
    </CaptureContext>
  );
}
