import { changesOf } from '#domain/importing/changes-of';
import { existingDeals } from '#domain/importing/existing-deals';
import type { ImportPlanSummary } from '#domain/importing/import-plan';
import { planImport, type ImportPlan } from '#domain/importing/plan-import';
import type { SheetTable } from '#domain/importing/sheet-table';
import type { Random } from '#domain/ports/random';
import { err, fault, ok, type Result } from '#domain/result';
import type { Decision, RecordView } from '#domain/workspace/decision';
import { newId } from '#domain/workspace/ids';
import { pushAct } from '#domain/workspace/undo-stack';
import type { CommandReply, StoreEvent } from '../store-api';
import type { CommitWatch } from './commit-changes';
import type { LedgerSession } from './ledger-session';
import { systemClock } from './system';

interface Source {
  file: string;
  sheets: readonly SheetTable[];
}

/** Plans that wait for the user's word; only the latest few are kept. */
const KEPT_PLANS = 4;

/** Imports of this session: planned, then run as one batch and one undo step, or cancelled without a trace. */
export class ImportRuns {
  private readonly plans = new Map<string, { source: Source; plan: ImportPlan; revision: number }>();
  private readonly cancelled = new Set<string>();

  constructor(
    private readonly session: LedgerSession,
    private readonly random: Random,
    private readonly publish: (event: StoreEvent) => void,
  ) {}

  plan(source: Source): ImportPlanSummary {
    const id = newId(systemClock, this.random);
    const plan = this.draft(id, source);
    this.plans.set(id, { source, plan, revision: this.session.ledger.revision() });
    for (const old of [...this.plans.keys()].slice(0, -KEPT_PLANS)) this.plans.delete(old);
    return plan.summary;
  }

  async run(id: string): Promise<Result<CommandReply & { imported: number }>> {
    if (!this.plans.has(id)) return err(fault('store.planGone'));
    this.cancelled.delete(id);
    const watch: CommitWatch = {
      progress: (done, total) => this.publish({ kind: 'import', plan: id, done, total }),
      cancelled: () => this.cancelled.has(id),
    };
    let imported = 0;
    const reply = await this.session.act(
      () => {
        const plan = this.current(id);
        imported = plan.deals.length + plan.fundings.length;
        return ok(decisionOf(plan, this.random, this.session.ledger));
      },
      pushAct,
      watch,
    );
    this.publish({ kind: 'import', plan: id, done: 1, total: 1 });
    if (!reply.ok) return reply;
    this.plans.delete(id);
    return ok({ ...reply.value, imported });
  }

  cancel(id: string): void {
    this.cancelled.add(id);
  }

  private draft(id: string, { file, sheets }: Source): ImportPlan {
    const { ledger } = this.session;
    const existing = existingDeals(ledger.rows());
    const context = { plan: id, today: systemClock.today(), existing, events: ledger.events() };
    return planImport({ file, sheets }, context);
  }

  /** The plan, made again if anything has changed since it was shown: a row may be here by now. */
  private current(id: string): ImportPlan {
    const kept = this.plans.get(id);
    if (!kept) throw new Error(`no plan ${id}`);
    const revision = this.session.ledger.revision();
    if (kept.revision !== revision)
      this.plans.set(id, { ...kept, plan: this.draft(id, kept.source), revision });
    return this.plans.get(id)?.plan ?? kept.plan;
  }
}

function decisionOf(plan: ImportPlan, random: Random, view: Pick<RecordView, 'record'>): Decision {
  const changes = [...changesOf(plan, () => newId(systemClock, random), view)];
  const created = changes.filter(({ kind }) => kind === 'deal').map(({ record }) => record);
  return { changes, created, label: { code: 'act.import', params: { count: created.length } } };
}
