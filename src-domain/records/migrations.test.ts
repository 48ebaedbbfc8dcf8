import { describe, expect, it } from 'vitest';
import { MIGRATIONS, createMigrationRun, type Migration } from './migrations';

/** A record of the version before each migration: a migration without one here fails below. */
const examples: Readonly<
  Record<string, { from: number; fields: Migration['up'] extends (f: infer F) => unknown ? F : never }>
> = {};

describe('record migrations', () => {
  it('exercises every migration there is', () => {
    const run = createMigrationRun();
    for (const migration of MIGRATIONS) {
      const example = examples[migration.id];
      if (example) run.migrate(migration.kind, example.fields, example.from);
    }
    expect([...run.ran].sort()).toEqual(MIGRATIONS.map((migration) => migration.id).sort());
  });

  it('numbers them without gaps and names them once', () => {
    expect(MIGRATIONS.map((migration) => migration.to)).toEqual(MIGRATIONS.map((_, index) => index + 2));
    expect(new Set(MIGRATIONS.map((migration) => migration.id)).size).toBe(MIGRATIONS.length);
  });

  it('runs, in order, only the steps a record has not passed', () => {
    const steps: Migration[] = [
      { kind: 'deal', to: 3, id: 'deal/3', up: (fields) => ({ ...fields, three: fields.two ?? 'lost' }) },
      { kind: 'deal', to: 2, id: 'deal/2', up: (fields) => ({ ...fields, two: 2 }) },
      { kind: 'pause', to: 4, id: 'pause/4', up: () => ({ wrong: true }) },
    ];
    const run = createMigrationRun(steps);
    expect(run.migrate('deal', { title: '甲' }, 1)).toEqual({ title: '甲', two: 2, three: 2 });
    expect(run.migrate('deal', { title: '乙', two: 5 }, 2)).toEqual({ title: '乙', two: 5, three: 5 });
    expect(run.migrate('deal', { title: '丙' }, 3)).toEqual({ title: '丙' });
    expect([...run.ran]).toEqual(['deal/2', 'deal/3']);
    expect(run.current).toBe(4);
  });
});
