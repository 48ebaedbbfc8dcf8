import { randomUUID } from 'node:crypto';
import type { Identity, Notice } from '#domain/ports/bridge';
import type { Clock } from '#domain/ports/clock';
import { ok, type Result } from '#domain/result';
import { createBackupService, type BackupService } from '../backup/backup-service';
import { createJournalDisk } from '../journal/journal-disk';
import { openJournal, type Journal } from '../journal/journal';
import { readIdentity, writeIdentity, type WorkspaceFolder } from './workspace-folder';

/** A workspace whose journal is open. The caller holds its lock. */
export interface OpenWorkspace {
  identity: Identity;
  journal: Journal;
  backups: BackupService;
  notices: readonly Notice[];
}

/** null = the folder holds no workspace yet. */
export async function openWorkspace(
  folder: WorkspaceFolder,
  clock: Pick<Clock, 'now'>,
): Promise<Result<OpenWorkspace | null>> {
  const identity = await readIdentity(folder);
  if (!identity.ok) return identity;
  if (identity.value === null) return ok(null);
  const { actor, device } = identity.value;
  const journal = await openJournal(createJournalDisk(folder.journal), { actor, device }, clock, randomUUID);
  if (!journal.ok) return journal;
  return ok({
    identity: identity.value,
    journal: journal.value,
    backups: createBackupService(folder.backups, journal.value, clock),
    notices: journal.value.notices,
  });
}

/** Makes the folder a workspace of this person on this device, and opens it. */
export async function createWorkspace(
  folder: WorkspaceFolder,
  person: { actor: string; deviceName: string },
  clock: Pick<Clock, 'now'>,
): Promise<Result<OpenWorkspace>> {
  await writeIdentity(folder, { workspace: randomUUID(), device: randomUUID(), ...person });
  const opened = await openWorkspace(folder, clock);
  if (!opened.ok) return opened;
  if (opened.value === null) throw new Error('an identity just written was not found');
  return ok(opened.value);
}
