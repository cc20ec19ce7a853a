import { backupsIn, dataPathsIn } from '@backend/store';
import { systemClock } from '@backend/system/clock';
import { createTestBackend } from '../../support/create-test-backend';
import type { TestBackendOptions } from '../../support/test-ports';
import { clock, newDraft } from '../store/support';

/** A backend with one draft, at a clock that moves on by a second whenever it is read. */
export async function createBackupBackend(options: TestBackendOptions = {}) {
  const test = await createTestBackend({ clock: { ...systemClock, now: clock() }, ...options });
  const draft = test.store.drafts.list()[0] ?? test.store.drafts.create(newDraft());
  const { keeper } = test.running.services;
  const dataPaths = dataPathsIn(test.folder);
  return {
    test,
    keeper,
    dataPaths,
    restore: (name: string, recoveryKey?: string) =>
      test.call('backups.restore', { name, ...(recoveryKey !== undefined && { recoveryKey }) }),
    /** Loads the page again, which takes up the database that is there now. */
    loadPage: () => test.get('app.bootstrap', {}),
    type: (text: string) => {
      test.store.drafts.edit(draft.id, 'name', { kind: 'value', value: text });
    },
    typed: (): unknown => test.store.drafts.get(draft.id)?.edits.name,
    names: () => backupsIn(dataPaths.backups).map(({ name }) => name),
    /** Makes a backup that must succeed; its name. */
    backup: async (reason: 'daily' | 'by-hand'): Promise<string> => {
      const made = await keeper.make(reason);
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      return backupsIn(dataPaths.backups)[0]?.name ?? '';
    },
  };
}
