import { createContext, useContext, type ReactNode } from 'react';
import type { PlainDate } from '#domain/timing/plain-date';

const TodayContext = createContext<PlainDate | null>(null);

/** The civil date every screen counts to; it changes at midnight in the workspace's zone. */
export function TodayProvider({ today, children }: { today: PlainDate; children: ReactNode }) {
  return <TodayContext value={today}>{children}</TodayContext>;
}

export function useToday(): PlainDate {
  const today = useContext(TodayContext);
  if (!today) throw new Error('TodayProvider is missing above this component');
  return today;
}
