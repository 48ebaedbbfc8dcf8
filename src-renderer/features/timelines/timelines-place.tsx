import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react';
import { initialView, type TimelinesView } from './timelines-view';

interface Place {
  read(): TimelinesView;
  keep(view: TimelinesView): void;
}

const PlaceContext = createContext<Place | null>(null);

/** Remembers how the timelines stood while another view is open. */
export function TimelinesPlace({ children }: { children: ReactNode }) {
  const place = useMemo(createPlace, []);
  return <PlaceContext value={place}>{children}</PlaceContext>;
}

function createPlace(): Place {
  let kept = initialView;
  return { read: () => kept, keep: (view) => void (kept = view) };
}

export type SetView = (change: Partial<TimelinesView>) => void;

/** How the timelines stand. Several changes of one turn add up; where they are scrolled to is kept without drawing. */
export function useTimelinesView(): {
  view: TimelinesView;
  onView: SetView;
  onScrolled: (scrollTop: number) => void;
} {
  const place = useContext(PlaceContext);
  const [view, setView] = useState(() => place?.read() ?? initialView);
  const latest = useRef(view);
  const keep = useCallback(
    (part: Partial<TimelinesView>) => {
      latest.current = { ...latest.current, ...part };
      place?.keep(latest.current);
    },
    [place],
  );
  const onView = useCallback<SetView>(
    (part) => {
      keep(part);
      setView(latest.current);
    },
    [keep],
  );
  const onScrolled = useCallback((scrollTop: number) => keep({ scrollTop }), [keep]);
  return { view, onView, onScrolled };
}
