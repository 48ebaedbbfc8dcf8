import { useEffect } from 'react';
import { useCommandRegistry, useLayers, type CommandId } from '../components';
import { withKeys } from './command-list';
import { isBareKey, matchesKeys } from './shortcut-keys';

/** A field's own undo goes before ours. */
const leftToFields: readonly CommandId[] = ['edit.undo', 'edit.redo'];

/**
 * Runs commands by their keys and closes the top layer on Esc. A key an input method is composing with, one a view
 * has already answered, and one behind an open dialog are left alone.
 */
export function useShortcuts(): void {
  const registry = useCommandRegistry();
  const layers = useLayers();
  useEffect(() => {
    // A dialog closes itself and may be gone before the key gets here: looked at on the way in.
    let overDialog = false;
    const onWayIn = () => {
      overDialog = isDialogOpen();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      if (event.key === 'Escape') {
        if (!overDialog && layers.closeTop()) event.preventDefault();
        return;
      }
      const spec = withKeys(
        (printed) => matchesKeys(event, printed),
        (id) => registry.handler(id) !== undefined,
      );
      if (!spec || isDialogOpen()) return;
      const bare = spec.keys!.some((printed) => isBareKey(printed) && matchesKeys(event, printed));
      if (isTextField(event.target) && (bare || leftToFields.includes(spec.id))) return;
      if (event.key === 'Enter' && bare && isControl(event.target)) return;
      if (bare && event.repeat) return;
      // Even when it cannot run now: the browser's own meaning (a new window, a print dialog) is never wanted.
      if (!bare) event.preventDefault();
      if (registry.run(spec.id)) event.preventDefault();
    };
    window.addEventListener('keydown', onWayIn, true);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onWayIn, true);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [registry, layers]);
}

const isDialogOpen = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}

/** Enter belongs to the control it is pressed on, except on a deal in a list, which it opens. */
function isControl(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.matches('[data-deal]')) return false;
  return target.closest('button, a[href], select, summary, [role="menuitem"], [role="option"]') !== null;
}
