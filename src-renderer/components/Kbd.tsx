/** A shortcut on its button or menu row; screen readers hear it through `aria-keyshortcuts` of that button. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <kbd className="kl-kbd" aria-hidden="true">
      {keys}
    </kbd>
  );
}
