import { useMemo } from 'react';
import type { CardSetting } from '#domain/workspace/card-of';
import type { ActivityRow } from '#domain/workspace/rows';
import { isLive } from '#domain/sync/merge';
import { useToday } from '../../components';
import { useDeal, useTimingSetting } from '../../store/hooks';
import { dealView, type DealView } from './deal-view';

export interface ShownDeal {
  view: DealView;
  /** Newest first, without voided ones. */
  activities: readonly ActivityRow[];
  setting: CardSetting;
}

/** One deal, live, with its times of today; null = there is no such deal, undefined = not read yet. */
export function useDealView(id: string): ShownDeal | null | undefined {
  const deal = useDeal(id);
  const setting = useTimingSetting(id);
  const today = useToday();
  return useMemo(() => {
    if (deal === null) return null;
    if (!deal || !setting) return undefined;
    // Another deal's answer may still stand while the question changes.
    if (deal.row.id !== id) return undefined;
    const view = dealView(deal.row, setting, today);
    return view ? { view, activities: deal.activities.filter(isLive), setting } : null;
  }, [deal, setting, today, id]);
}
