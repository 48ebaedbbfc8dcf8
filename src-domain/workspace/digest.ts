import { canonicalJson } from '../sync/canonical-json';
import type { LedgerRows } from './ledger-rows';

/** SHA-256 of a text as hex; the host's or the page's. */
export type Sha256 = (text: string) => Promise<string> | string;

export interface LedgerDigest {
  digest: string;
  /** Merged records: deals and everything in them, activities, workspace records; voided ones count. */
  records: number;
}

/** Rows hashed together: large enough to be quick, small enough to be one string. */
const ROWS_PER_HASH = 200;

/** A hash of the merged records alone: equal on converged devices, whatever the order their ops came in. */
export async function digestOf(rows: LedgerRows, sha256: Sha256): Promise<LedgerDigest> {
  const sorted = [...rows.deals.values(), ...rows.activities.values(), ...rows.records.values()].sort(
    (a, b) => (a.id < b.id ? -1 : 1),
  );
  let digest = '';
  for (let at = 0; at < sorted.length; at += ROWS_PER_HASH)
    digest = await sha256(
      `${digest}\n${sorted
        .slice(at, at + ROWS_PER_HASH)
        .map(canonicalJson)
        .join('\n')}`,
    );
  return { digest: digest || (await sha256('')), records: countRecords(rows) };
}

function countRecords(rows: LedgerRows): number {
  let count = rows.activities.size;
  for (const record of rows.records.values()) if (record.kind !== 'early') count += 1;
  for (const row of rows.deals.values()) {
    count += row.transitions.length + row.pauses.length + row.fundings.length + row.nextSteps.length;
    count += row.snoozes?.length ?? 0;
    if (row.deal) count += 1;
  }
  return count;
}
