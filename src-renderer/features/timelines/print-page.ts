const FRAME = 'kl-print-frame';

/**
 * A page of its own inside this one, printed with the system's dialog as soon as it stands and taken away afterwards. It
 * runs no scripts and fetches nothing.
 */
export function printPage(html: string): void {
  document.querySelectorAll(`.${FRAME}`).forEach((one) => one.remove());
  const frame = document.createElement('iframe');
  frame.className = FRAME;
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.addEventListener('load', () => {
    const page = frame.contentWindow;
    page?.addEventListener('afterprint', () => frame.remove());
    page?.print();
  });
  frame.srcdoc = html;
  document.body.append(frame);
}
