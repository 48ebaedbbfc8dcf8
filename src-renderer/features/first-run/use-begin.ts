import { useState } from 'react';
import { ok, type Fault, type Result } from '#domain/result';
import { useBackups, useCommand, useWorkspaceActs } from '../../store/hooks';
import type { Choice, StartForm } from './start-choice';

/** Carries out what the first run was filled in for. `then` says what to show once the workspace is open. */
export function useBegin(then: (next: 'import' | null) => void) {
  const acts = useWorkspaceActs();
  const backups = useBackups();
  const command = useCommand();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  const create = async ({ office, ...person }: Omit<StartForm, 'backup'>): Promise<Result<unknown>> => {
    const made = await acts.create(person);
    if (!made.ok || office === '') return made;
    return command({ do: 'workspace.set', name: office });
  };
  const begin = async (choice: Choice, form: StartForm) => {
    setBusy(true);
    setFault(null);
    then(choice === 'import' ? 'import' : null);
    const reply = await start(choice, trimmed(form));
    // The sample opens in a window of its own: this one goes; stay busy until then.
    if (reply.ok && choice === 'sample') return;
    setBusy(false);
    if (!reply.ok) setFault(reply.error);
  };
  const start = (choice: Choice, { backup, ...form }: StartForm): Promise<Result<unknown>> => {
    const { actor, deviceName } = form;
    switch (choice) {
      case 'new':
      case 'import':
        return create(form);
      case 'restore':
        return backups.restore({ file: backup, actor, deviceName });
      case 'sample':
        return acts.openSample({ actor, deviceName }).then((reply) => (reply.ok ? ok(null) : reply));
    }
  };
  return { begin, busy, fault };
}

const trimmed = (form: StartForm): StartForm => ({
  office: form.office.trim(),
  actor: form.actor.trim(),
  deviceName: form.deviceName.trim(),
  backup: form.backup.trim(),
});
