import type { Fields, RecordKind } from '../sync/op';

/** One change of a record's shape. `up` gets fields of version `to - 1`: a whole record, or some of its fields. */
export interface Migration {
  kind: RecordKind;
  /** The version these fields have afterwards. */
  to: number;
  /** Name for people and tests, e.g. `deal/2-split-origin`. */
  id: string;
  up: (fields: Fields) => Fields;
}

/**
 * The shape changes of all record kinds, oldest first. Incoming ops, stored rows and backups all pass them, so that
 * only one shape of a record exists in memory. Empty while every record is at version 1.
 */
export const MIGRATIONS: readonly Migration[] = [];

export interface MigrationRun {
  /** Version every record has after `migrate`. */
  current: number;
  migrate: (kind: RecordKind, fields: Fields, from: number) => Fields;
  /** Ids of the migrations that have run so far: a test fails when one was never exercised. */
  ran: ReadonlySet<string>;
}

export function createMigrationRun(migrations: readonly Migration[] = MIGRATIONS): MigrationRun {
  const ordered = [...migrations].sort((a, b) => a.to - b.to);
  const ran = new Set<string>();
  return {
    current: ordered.at(-1)?.to ?? 1,
    ran,
    migrate(kind, fields, from) {
      let result = fields;
      for (const step of ordered) {
        if (step.kind !== kind || step.to <= from) continue;
        result = step.up(result);
        ran.add(step.id);
      }
      return result;
    },
  };
}
