import { NewDealDialog } from './NewDealDialog';
import { NoteDialog } from './NoteDialog';
import './capture.css';

/** What is to be captured: a new deal, or a note on one (`deal` null: chosen in the dialog). */
export type CaptureRequest = { kind: 'deal' } | { kind: 'note'; deal: string | null };

interface CaptureDialogsProps {
  request: CaptureRequest | null;
  onClose: () => void;
  /** A new deal was saved. */
  onCreated: (deal: string) => void;
}

/** The two dialogs of quick capture; the app opens them from any view by Ctrl+N and Ctrl+Shift+N. */
export function CaptureDialogs({ request, onClose, onCreated }: CaptureDialogsProps) {
  if (request === null) return null;
  return request.kind === 'deal' ? (
    <NewDealDialog onClose={onClose} onCreated={onCreated} />
  ) : (
    <NoteDialog deal={request.deal} onClose={onClose} />
  );
}
