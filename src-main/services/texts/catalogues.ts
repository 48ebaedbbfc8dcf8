import type { ResourceLanguage } from 'i18next';
import type { Language } from '#domain/ports/bridge';
import boardCn from '#assets/locales/zh-CN/board.json';
import captureCn from '#assets/locales/zh-CN/capture.json';
import cliCn from '#assets/locales/zh-CN/cli.json';
import commandsCn from '#assets/locales/zh-CN/commands.json';
import commonCn from '#assets/locales/zh-CN/common.json';
import dealCn from '#assets/locales/zh-CN/deal.json';
import firstRunCn from '#assets/locales/zh-CN/firstRun.json';
import historyCn from '#assets/locales/zh-CN/history.json';
import hostCn from '#assets/locales/zh-CN/host.json';
import importingCn from '#assets/locales/zh-CN/importing.json';
import ledgerCn from '#assets/locales/zh-CN/ledger.json';
import remindersCn from '#assets/locales/zh-CN/reminders.json';
import reportsCn from '#assets/locales/zh-CN/reports.json';
import reviewCn from '#assets/locales/zh-CN/review.json';
import settingsCn from '#assets/locales/zh-CN/settings.json';
import shellsCn from '#assets/locales/zh-CN/shells.json';
import storeCn from '#assets/locales/zh-CN/store.json';
import timelinesCn from '#assets/locales/zh-CN/timelines.json';
import timingCn from '#assets/locales/zh-CN/timing.json';
import workspaceCn from '#assets/locales/zh-CN/workspace.json';
import boardTw from '#assets/locales/zh-TW/board.json';
import captureTw from '#assets/locales/zh-TW/capture.json';
import cliTw from '#assets/locales/zh-TW/cli.json';
import commandsTw from '#assets/locales/zh-TW/commands.json';
import commonTw from '#assets/locales/zh-TW/common.json';
import dealTw from '#assets/locales/zh-TW/deal.json';
import firstRunTw from '#assets/locales/zh-TW/firstRun.json';
import historyTw from '#assets/locales/zh-TW/history.json';
import hostTw from '#assets/locales/zh-TW/host.json';
import importingTw from '#assets/locales/zh-TW/importing.json';
import ledgerTw from '#assets/locales/zh-TW/ledger.json';
import remindersTw from '#assets/locales/zh-TW/reminders.json';
import reportsTw from '#assets/locales/zh-TW/reports.json';
import reviewTw from '#assets/locales/zh-TW/review.json';
import settingsTw from '#assets/locales/zh-TW/settings.json';
import shellsTw from '#assets/locales/zh-TW/shells.json';
import storeTw from '#assets/locales/zh-TW/store.json';
import timelinesTw from '#assets/locales/zh-TW/timelines.json';
import timingTw from '#assets/locales/zh-TW/timing.json';
import workspaceTw from '#assets/locales/zh-TW/workspace.json';
import boardEn from '#assets/locales/en/board.json';
import captureEn from '#assets/locales/en/capture.json';
import cliEn from '#assets/locales/en/cli.json';
import commandsEn from '#assets/locales/en/commands.json';
import commonEn from '#assets/locales/en/common.json';
import dealEn from '#assets/locales/en/deal.json';
import firstRunEn from '#assets/locales/en/firstRun.json';
import historyEn from '#assets/locales/en/history.json';
import hostEn from '#assets/locales/en/host.json';
import importingEn from '#assets/locales/en/importing.json';
import ledgerEn from '#assets/locales/en/ledger.json';
import remindersEn from '#assets/locales/en/reminders.json';
import reportsEn from '#assets/locales/en/reports.json';
import reviewEn from '#assets/locales/en/review.json';
import settingsEn from '#assets/locales/en/settings.json';
import shellsEn from '#assets/locales/en/shells.json';
import storeEn from '#assets/locales/en/store.json';
import timelinesEn from '#assets/locales/en/timelines.json';
import timingEn from '#assets/locales/en/timing.json';
import workspaceEn from '#assets/locales/en/workspace.json';

/** Every area's texts, bundled: the command line runs without files of its own. */
export const catalogues: Record<Language, ResourceLanguage> = {
  'zh-CN': {
    board: boardCn,
    capture: captureCn,
    cli: cliCn,
    commands: commandsCn,
    common: commonCn,
    deal: dealCn,
    firstRun: firstRunCn,
    history: historyCn,
    host: hostCn,
    importing: importingCn,
    ledger: ledgerCn,
    reminders: remindersCn,
    reports: reportsCn,
    review: reviewCn,
    settings: settingsCn,
    shells: shellsCn,
    store: storeCn,
    timelines: timelinesCn,
    timing: timingCn,
    workspace: workspaceCn,
  },
  'zh-TW': {
    board: boardTw,
    capture: captureTw,
    cli: cliTw,
    commands: commandsTw,
    common: commonTw,
    deal: dealTw,
    firstRun: firstRunTw,
    history: historyTw,
    host: hostTw,
    importing: importingTw,
    ledger: ledgerTw,
    reminders: remindersTw,
    reports: reportsTw,
    review: reviewTw,
    settings: settingsTw,
    shells: shellsTw,
    store: storeTw,
    timelines: timelinesTw,
    timing: timingTw,
    workspace: workspaceTw,
  },
  en: {
    board: boardEn,
    capture: captureEn,
    cli: cliEn,
    commands: commandsEn,
    common: commonEn,
    deal: dealEn,
    firstRun: firstRunEn,
    history: historyEn,
    host: hostEn,
    importing: importingEn,
    ledger: ledgerEn,
    reminders: remindersEn,
    reports: reportsEn,
    review: reviewEn,
    settings: settingsEn,
    shells: shellsEn,
    store: storeEn,
    timelines: timelinesEn,
    timing: timingEn,
    workspace: workspaceEn,
  },
};
