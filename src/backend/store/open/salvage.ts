import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { z } from 'zod';
import type { Salvaged } from '@contract/index';
import { savedViewsSchema } from '@domain/draft/saved-view';
import { type Database, openDatabase } from '../core/database';
import { readColumn } from '../core/json-column';
import { stateRow, tryAll, tryRun } from './damaged-rows';
import { bringConnections } from './salvage-connections';
import { bringDrafts } from './salvage-drafts';
import { bringNumberRules, bringSuppression } from './salvage-lists';
import { bringOutbox } from './salvage-outbox';
import { bringReceipts } from './salvage-receipts';
import type { Store } from './store';

const NOTHING: Salvaged = { connections: 0, drafts: 0, partial: 0, receipts: 0, lists: 0, partialLists: 0 };

/**
 * Copies what can be read of a damaged database into a fresh one, parsed like any outside data. A
 * draft with unreadable parts counts as partial. Reads a copy of the damaged file. Never throws.
 */
export function salvage(damaged: string, store: Store, db: Database, keys: readonly Uint8Array[]): Salvaged {
  const copy = `${damaged}.reading`;
  try {
    for (const suffix of ['', '-wal']) {
      if (existsSync(damaged + suffix)) copyFileSync(damaged + suffix, copy + suffix);
    }
    const source = openDatabase({ file: copy, onDamage: () => undefined, keys, isDamaged: true });
    try {
      // Thousands of small commits: they reach the disk together at the end.
      db.exec('PRAGMA synchronous = OFF');
      // Columns that a database of an earlier version does not have.
      for (const column of ['receipts ADD COLUMN facts', 'drafts ADD COLUMN tags', 'drafts ADD COLUMN note']) {
        tryRun(() => {
          source.exec(`ALTER TABLE ${column} TEXT`);
        });
      }
      return bring(source, store, db);
    } finally {
      db.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA synchronous = FULL');
      source.close();
    }
  } catch {
    // Not even its beginning can be read, or the disk refuses: the user is told that nothing was
    // saved, and where the file is.
    return NOTHING;
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true });
  }
}

function bring(source: Database, store: Store, db: Database): Salvaged {
  const connections = bringConnections(source, store);
  const drafts = bringDrafts(source, store, connections);
  const receipts = bringReceipts(source, db, drafts.keys);
  bringOutbox(source, store, db, drafts.keys);
  const lists = bringSuppression(source, db, connections);
  bringNumberRules(source, db);
  for (const { key, value } of tryAll(
    source,
    z.object({ key: z.string(), value: z.string() }),
    'SELECT key, value FROM settings',
  )) {
    // Read back through the settings' own schema, which takes the default for what does not fit.
    tryRun(() => db.run('INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING', key, value));
  }
  const [views] = tryAll(source, stateRow, "SELECT value FROM state WHERE key = 'saved-views'");
  for (const view of readColumn(savedViewsSchema, views?.value ?? null) ?? []) tryRun(() => store.views.save(view));
  return { connections: connections.size, drafts: drafts.keys.size, partial: drafts.partial, receipts, ...lists };
}
