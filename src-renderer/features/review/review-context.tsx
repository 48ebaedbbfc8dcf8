import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { initialReview, type ReviewView } from './review-view';

interface Place {
  view: ReviewView;
  setView: (change: Partial<ReviewView>) => void;
}

const PlaceContext = createContext<Place | null>(null);

/** Keeps what the review is asked for while other views are open. */
export function ReviewPlace({ children }: { children: ReactNode }) {
  const [view, setAll] = useState(initialReview);
  const setView = useCallback(
    (change: Partial<ReviewView>) => setAll((before) => ({ ...before, ...change })),
    [],
  );
  const place = useMemo(() => ({ view, setView }), [view, setView]);
  return <PlaceContext value={place}>{children}</PlaceContext>;
}

export function useReview(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error('ReviewPlace is missing above this component');
  return place;
}
