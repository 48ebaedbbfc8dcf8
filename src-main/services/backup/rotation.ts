import type { BackupEntry } from '#domain/ports/bridge';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Kept: the newest of each of the last 24 hours, 14 days and 12 weeks; the newest of all always. */
const TIERS = [
  { span: HOUR, count: 24 },
  { span: DAY, count: 14 },
  { span: 7 * DAY, count: 12 },
] as const;

/** The backups that no tier keeps any more. One that did not open is never what a tier keeps, nor deleted here. */
export function outlivedBackups(entries: readonly BackupEntry[], now: number): readonly BackupEntry[] {
  const sound = entries.filter((entry) => entry.checked).sort((a, b) => b.createdAt - a.createdAt);
  const kept = new Set<BackupEntry>(sound.slice(0, 1));
  for (const { span, count } of TIERS) {
    const seen = new Set<number>();
    for (const entry of sound) {
      const slot = Math.floor(entry.createdAt / span);
      if (seen.has(slot) || Math.floor(now / span) - slot >= count) continue;
      seen.add(slot);
      kept.add(entry);
    }
  }
  return sound.filter((entry) => !kept.has(entry));
}
