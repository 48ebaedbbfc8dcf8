import { useCallback, useEffect, useRef } from 'react';
import type { CalendarExportRequest } from '#domain/ports/bridge';
import type { CalendarPlan, CalendarWish } from '#domain/reminders/calendar-entries';
import { err, fault, ok, type Result } from '#domain/result';
import { tellReminders, type NoticeVoice } from '../tell-reminders';
import { useApp, useCell } from './store-context';

/** What a calendar file would hold now, with the journal position it was taken from; asked for once. */
export function useFetchCalendar() {
  const { store, status } = useApp();
  return useCallback(
    async (wish: CalendarWish): Promise<Result<{ plan: CalendarPlan; revision: number }>> => {
      const connection = store.get();
      if (!connection) return err(fault('store.notOpen'));
      try {
        const plan = await connection.call('calendarPlan', wish);
        return ok({ plan, revision: status.get().revision });
      } catch (error) {
        return err(fault('store.query', { method: 'calendarPlan', message: String(error) }));
      }
    },
    [store, status],
  );
}

/** Writes a calendar file on the host and, if asked, queues it for delivery. */
export function useExportCalendar() {
  const { bridge } = useApp();
  return useCallback((request: CalendarExportRequest) => bridge.invoke('export.calendar', request), [bridge]);
}

/** While mounted, reminders are told; see `tell-reminders.ts`. */
export function useTellReminders(voice: NoticeVoice): void {
  const app = useApp();
  const store = useCell(app.store);
  const latest = useRef(voice);
  useEffect(() => {
    latest.current = voice;
  });
  useEffect(() => (store ? tellReminders(app, store, () => latest.current) : undefined), [app, store]);
}
