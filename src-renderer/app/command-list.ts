import type { CommandId, IconName } from '../components';
import { VIEWS } from './views';

export type MenuId = 'file' | 'edit' | 'view' | 'deal' | 'tools' | 'help';
export const MENUS: readonly MenuId[] = ['file', 'edit', 'view', 'deal', 'tools', 'help'];

export interface CommandSpec {
  id: CommandId;
  menu: MenuId;
  /** Commands of one group stand together, a line between groups. */
  group: number;
  /** As printed: "Ctrl+Shift+N". The first is shown, all work. */
  keys?: readonly string[];
  icon?: IconName;
  /** Offered in the search box. */
  palette?: boolean;
}

const opens = ({ id, keys, icon }: (typeof VIEWS)[number]): CommandSpec => ({
  id: `view.${id}`,
  menu: 'view',
  group: 1,
  keys: [keys],
  icon,
  palette: true,
});

/** Of two commands with the same keys the first that can run now has them: what is on screen comes first. */
export const withKeys = (
  matches: (printed: string) => boolean,
  canRun: (id: CommandId) => boolean,
): CommandSpec | undefined => {
  const found = COMMANDS.filter(({ keys }) => keys?.some(matches));
  return found.find(({ id }) => canRun(id)) ?? found[0];
};

/** The one list behind menu, palette, shortcuts and the keyboard sheet. Order is the menus' order. */
export const COMMANDS: readonly CommandSpec[] = [
  { id: 'deal.new', menu: 'file', group: 1, keys: ['Ctrl+N'], icon: 'plus', palette: true },
  { id: 'capture.open', menu: 'file', group: 1, keys: ['Ctrl+Shift+N'], icon: 'note', palette: true },
  { id: 'import.open', menu: 'file', group: 2, keys: ['Ctrl+O'], icon: 'upload', palette: true },
  { id: 'print.open', menu: 'file', group: 2, keys: ['Ctrl+P'], icon: 'document', palette: true },
  { id: 'export.open', menu: 'file', group: 2, keys: ['Ctrl+P'], icon: 'download', palette: true },
  { id: 'calendar.open', menu: 'file', group: 2, icon: 'calendar', palette: true },
  { id: 'backup.make', menu: 'file', group: 3, icon: 'lock', palette: true },

  { id: 'edit.undo', menu: 'edit', group: 1, keys: ['Ctrl+Z'], icon: 'undo', palette: true },
  { id: 'edit.redo', menu: 'edit', group: 1, keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], icon: 'redo', palette: true },
  { id: 'edit.filter', menu: 'edit', group: 2, keys: ['/', 'Ctrl+F'], icon: 'filter' },

  { id: 'view.today', menu: 'view', group: 1, keys: ['Alt+0'], icon: 'clock', palette: true },
  ...VIEWS.filter(({ id }) => id !== 'settings').map(opens),
  { id: 'view.outbox', menu: 'view', group: 1, icon: 'upload', palette: true },
  { id: 'view.benchmarks', menu: 'view', group: 1, icon: 'target', palette: true },
  ...VIEWS.filter(({ id }) => id === 'settings').map(opens),
  { id: 'theme.light', menu: 'view', group: 2, palette: true },
  { id: 'theme.dark', menu: 'view', group: 2, palette: true },
  { id: 'theme.system', menu: 'view', group: 2, palette: true },

  { id: 'deal.open', menu: 'deal', group: 1, keys: ['Enter'], icon: 'document' },
  { id: 'deal.advance', menu: 'deal', group: 2, keys: ['Ctrl+Shift+→'], icon: 'move' },
  { id: 'deal.back', menu: 'deal', group: 2, keys: ['Ctrl+Shift+←'] },
  { id: 'deal.move', menu: 'deal', group: 2 },
  { id: 'deal.note', menu: 'deal', group: 3, keys: ['N'], icon: 'note' },
  { id: 'deal.edit', menu: 'deal', group: 3, keys: ['F2'], icon: 'edit' },
  { id: 'deal.pause', menu: 'deal', group: 4, icon: 'pause' },
  { id: 'deal.withdraw', menu: 'deal', group: 4 },

  { id: 'palette.open', menu: 'tools', group: 1, keys: ['Ctrl+K'], icon: 'search' },

  { id: 'help.shortcuts', menu: 'help', group: 1, keys: ['F1'], icon: 'keyboard', palette: true },
  { id: 'help.about', menu: 'help', group: 2, palette: true },
];
