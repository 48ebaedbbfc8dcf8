import { useEffect, useRef, useState } from 'react';

/** Files dragged over the window anywhere; true while they hover. Drags inside the page are not files. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [hovering, setHovering] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    let depth = 0;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const turn = (by: 1 | -1) => {
      depth = Math.max(0, depth + by);
      setHovering(depth > 0);
    };
    const onEnter = (event: DragEvent) => (hasFiles(event) ? turn(1) : undefined);
    const onLeave = (event: DragEvent) => (hasFiles(event) ? turn(-1) : undefined);
    const onOver = (event: DragEvent) => {
      // Without this the browser would leave the page and open the file.
      if (hasFiles(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      depth = 0;
      setHovering(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current(files);
    };
    const stop = new AbortController();
    const options = { signal: stop.signal };
    window.addEventListener('dragenter', onEnter, options);
    window.addEventListener('dragleave', onLeave, options);
    window.addEventListener('dragover', onOver, options);
    window.addEventListener('drop', onDrop, options);
    return () => stop.abort();
  }, []);
  return hovering;
}
