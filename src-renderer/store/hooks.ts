/** All that features may use of the store and of the host. */
export { StoreProvider } from './hooks/store-context';
export {
  useBoard,
  useBenchmarkEffect,
  useBenchmarks,
  useBenchmarkUses,
  useCounts,
  useDealWindow,
  useFacets,
  useFetchDeals,
  useFetchSummary,
  useHistory,
  useLedgers,
  useLibrary,
  useOutlook,
  useOwnHistories,
  useReminders,
  useSearch,
  useSpread,
  useSummary,
  useVerdicts,
} from './hooks/queries';
export { useFetchLanes, useLanes } from './hooks/lanes';
export { useDeal, useTimingSetting, useWorkspaceRecord, useWorkspaceRecords } from './hooks/records';
export { useExportCalendar, useFetchCalendar, useTellReminders } from './hooks/reminders';
export { useCommand, useImport, useLoadSample, useStoreStatus, useUndo } from './hooks/commands';
export {
  useBackups,
  useClosing,
  useErrorLog,
  useExportSummary,
  useExportTables,
  useExportTimelines,
  useFolders,
  useOutbox,
  usePrintTimelines,
  useSettings,
  useStart,
  useWorkspaceActs,
} from './hooks/host';
export type { LaneRows } from './lane-pages';
export type { BenchmarkLibrary, BoardColumn, CommandReply, DealQuery, DealWindow } from './store-api';
