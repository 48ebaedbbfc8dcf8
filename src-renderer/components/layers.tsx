import { createContext, useContext, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';

/** What Esc closes, topmost last. */
interface Layers {
  push(close: () => void): () => void;
  /** Closes the top layer; false = there was none. */
  closeTop(): boolean;
}

const LayerContext = createContext<Layers | null>(null);

function createLayers(): Layers {
  const stack: (() => void)[] = [];
  return {
    push: (close) => {
      stack.push(close);
      return () => {
        const at = stack.lastIndexOf(close);
        if (at >= 0) stack.splice(at, 1);
      };
    },
    closeTop: () => {
      const top = stack.at(-1);
      top?.();
      return top !== undefined;
    },
  };
}

export function LayerProvider({ children }: { children: ReactNode }) {
  const layers = useMemo(createLayers, []);
  return <LayerContext value={layers}>{children}</LayerContext>;
}

export function useLayers(): Layers {
  const layers = useContext(LayerContext);
  if (!layers) throw new Error('LayerProvider is missing above this component');
  return layers;
}

/** While `open`, Esc calls `close` unless a layer above takes it. Antd's own dialogs close themselves first. */
export function useLayer(open: boolean, close: () => void): void {
  const layers = useLayers();
  const latest = useRef(close);
  useLayoutEffect(() => {
    latest.current = close;
  });
  useLayoutEffect(() => (open ? layers.push(() => latest.current()) : undefined), [layers, open]);
}
