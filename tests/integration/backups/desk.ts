import { rmSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { createGate } from '@backend/backups/gate';
import { createKeeper } from '@backend/backups/keeper';
import { restorer } from '@backend/backups/restore';
import type { Log } from '@backend/log/log';
import { backupsIn, keyIdOf, openStore, placesIn, type Store } from '@backend/store';
import { copyDatabase } from '@backend/store/backups/copy';
import { ok, type Result } from '@domain/errors/errors';
import { clock, newDraft, temporaryFolder } from '../store/support';

/**
 * The rooms around backups on a real store with one draft; copies are made in this process, and the
 * keychain is a list of what was forgotten.
 */
export function createBackupDesk(folder = temporaryFolder(), known: readonly Uint8Array[] = []) {
  const now = clock();
  const places = placesIn(folder);
  const logged: string[] = [];
  const note = (event: string): number => logged.push(event);
  const log: Log = { info: note, warn: note, error: note };
  const reopened: (string | null)[] = [];
  const forgotten: string[] = [];
  const state: { pushing: boolean; flushed: boolean; forgets: Result<null> } = {
    pushing: false,
    flushed: true,
    forgets: ok(null),
  };

  function openAgain(): Store {
    const opened = openStore({ folder, now, keys: known });
    if (opened.kind !== 'open') throw new Error(`did not open: ${JSON.stringify(opened)}`);
    return opened.store;
  }
  let store = openAgain();
  onTestFinished(() => {
    store.close();
  });
  const draft = store.drafts.list()[0] ?? store.drafts.create(newDraft());

  const keeper = createKeeper({
    places,
    copier: { copy: (job) => Promise.resolve(copyDatabase(job)), stop: () => undefined },
    now,
    emit: () => undefined,
    log,
    keepDaily: () => store.settings.read().keepDailyBackups,
  });
  const gate = createGate();
  const restore = restorer({
    places,
    keeper,
    gate,
    vault: {
      forget: (id) => {
        if (state.forgets.ok) forgotten.push(id);
        return Promise.resolve(state.forgets);
      },
    },
    log,
    now,
    keys: () => Promise.resolve({ own: known.find((key) => keyIdOf(key) === store.keyId) ?? null, known: [...known] }),
    flush: () => Promise.resolve(state.flushed),
    isPushing: () => state.pushing,
    quiet: () => Promise.resolve(() => undefined),
    connections: () => store.connections,
    close: () => {
      store.close();
    },
    reopen: (restoredFrom) => {
      reopened.push(restoredFrom);
      store = openAgain();
    },
  });

  return {
    folder,
    places,
    keeper,
    gate,
    restore,
    state,
    logged,
    reopened,
    forgotten,
    draftId: draft.id,
    store: () => store,
    type: (text: string) => {
      store.drafts.edit(draft.id, 'name', { kind: 'value', value: text });
    },
    typed: (): unknown => store.drafts.get(draft.id)?.edits.name,
    names: () => backupsIn(places.backups).map(({ name }) => name),
    /** Makes a copy that must succeed; its name. */
    backup: async (reason: 'daily' | 'by-hand'): Promise<string> => {
      const made = await keeper.make(reason);
      if (!made.ok) throw new Error(JSON.stringify(made.error));
      return backupsIn(places.backups)[0]?.name ?? '';
    },
    removeShelf: () => {
      rmSync(places.backups, { recursive: true, force: true });
    },
  };
}
