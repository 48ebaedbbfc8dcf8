import type { Language } from '#domain/ports/bridge';
import type { Fault, Result } from '#domain/result';
import type { Translate } from '../services/texts/texts';
import type { OpenWorkspace } from '../services/workspace/open-workspace';
import type { WorkspaceFolder } from '../services/workspace/workspace-folder';

/** What a command gets: its options and positional arguments, the open workspace, and where to speak. */
export interface CommandContext {
  positional: readonly string[];
  option(name: string): string | undefined;
  options(name: string): readonly string[];
  flag(name: string): boolean;
  folder: WorkspaceFolder;
  language: Language;
  text: Translate;
  /** One line on standard output. */
  print(line: string): void;
  /** One line on standard error. */
  warn(line: string): void;
}

/** What a command leaves behind: the object `--json` prints as the last line, and a sentence for people. */
export interface CommandOutcome {
  json: Record<string, unknown>;
  sentence: string | null;
  exitCode?: number;
}

export type WorkspaceCommand = (
  context: CommandContext,
  workspace: OpenWorkspace,
) => Promise<Result<CommandOutcome, Fault>>;
