import { Dexie } from 'dexie';
import { databaseName, WorkspaceDatabase } from '../database';

/**
 * Opens the workspace's database; one that cannot be opened, or not read, is deleted and made anew: it is only a
 * projection of the journal. Throws when even a new one cannot be opened (no space, no permission).
 */
export async function openDatabase(workspace: string): Promise<WorkspaceDatabase> {
  const first = new WorkspaceDatabase(workspace);
  try {
    await first.open();
    await first.meta.count();
    return first;
  } catch {
    // Why it failed does not matter here: everything in it can be built again.
    first.close();
    await Dexie.delete(databaseName(workspace));
  }
  const second = new WorkspaceDatabase(workspace);
  await second.open();
  return second;
}
