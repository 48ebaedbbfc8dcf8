import {
  createContext,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
  type ReactNode,
} from 'react';

/** Every act that has a name: one list feeds menu, palette, context menus and shortcuts (`app/commands.ts`). */
export type CommandId =
  | 'deal.new'
  | 'capture.open'
  | 'deal.open'
  | 'deal.advance'
  | 'deal.back'
  | 'deal.move'
  | 'deal.note'
  | 'deal.edit'
  | 'deal.pause'
  | 'deal.withdraw'
  | 'import.open'
  | 'print.open'
  | 'export.open'
  | 'backup.make'
  | 'app.quit'
  | 'edit.undo'
  | 'edit.redo'
  | 'edit.filter'
  | 'edit.copy'
  | 'palette.open'
  | 'view.board'
  | 'view.ledger'
  | 'view.timelines'
  | 'view.review'
  | 'view.reports'
  | 'view.outbox'
  | 'view.today'
  | 'calendar.open'
  | 'view.benchmarks'
  | 'view.settings'
  | 'theme.light'
  | 'theme.dark'
  | 'theme.system'
  | 'help.shortcuts'
  | 'help.about';

export type CommandHandlers = Partial<Record<CommandId, () => void>>;

/** Who does what now: the app registers the commands that always work, a view those that need it. */
export interface CommandRegistry {
  /** The innermost handler; undefined = the command cannot run now. */
  handler(id: CommandId): (() => void) | undefined;
  run(id: CommandId): boolean;
  register(handlers: () => CommandHandlers): () => void;
  /** Says that the set of handlers has changed, for menus that are open. */
  subscribe(listener: () => void): () => void;
  version(): number;
}

export function createCommandRegistry(): CommandRegistry {
  const sources: (() => CommandHandlers)[] = [];
  const listeners = new Set<() => void>();
  let version = 0;
  const changed = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const handler = (id: CommandId) => {
    for (const source of sources.toReversed()) {
      const act = source()[id];
      if (act) return act;
    }
    return undefined;
  };
  return {
    handler,
    run: (id) => {
      const act = handler(id);
      act?.();
      return act !== undefined;
    },
    register: (source) => {
      sources.push(source);
      changed();
      return () => {
        sources.splice(sources.indexOf(source), 1);
        changed();
      };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
}

const CommandContext = createContext<CommandRegistry | null>(null);

export function CommandProvider({ children }: { children: ReactNode }) {
  const registry = useMemo(createCommandRegistry, []);
  return <CommandContext value={registry}>{children}</CommandContext>;
}

export function useCommandRegistry(): CommandRegistry {
  const registry = useContext(CommandContext);
  if (!registry) throw new Error('CommandProvider is missing above this component');
  useSyncExternalStore(registry.subscribe, registry.version);
  return registry;
}

/** While mounted, these commands are done here: `useCommands({ 'edit.filter': () => input.current?.focus() })`. */
export function useCommands(handlers: CommandHandlers): void {
  const registry = useContext(CommandContext);
  const latest = useRef(handlers);
  // With the page that shows them, not a moment later: a key pressed at once must not do what stood there before.
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  useLayoutEffect(() => registry?.register(() => latest.current), [registry]);
}
