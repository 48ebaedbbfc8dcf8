import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { createRoot } from 'react-dom/client';

const ROW = 26;
const CELLS = 15;

/** The least a long table can be: rows of plain texts, only those in sight on the page. */
function BareList({ rows }: { rows: number }) {
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  return (
    <div ref={box} style={{ height: 780, overflow: 'auto' }}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            style={{
              position: 'absolute',
              top: start,
              height: ROW,
              display: 'flex',
              gap: 8,
              whiteSpace: 'nowrap',
            }}
          >
            {Array.from({ length: CELLS }, (_, cell) => (
              <span key={cell} style={{ width: 90, overflow: 'hidden' }}>
                第{index}行{cell}
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Puts the list on the page; resolves, some time after its first rows were painted, with what that took. */
export async function showBareList(rows: number): Promise<number> {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const started = performance.now();
  createRoot(place).render(<BareList rows={rows} />);
  while (!place.querySelector('span')) await nextFrame();
  await nextFrame();
  const took = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, 500));
  return took;
}
