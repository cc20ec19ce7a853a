import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { openStore } from '@backend/store';
import type { Row } from '../row';
import { fillApp } from '../support/filled-app';
import { inTurns } from '../support/in-turns';

/** How many commits make up one measurement. */
const COMMITS = 200;

/**
 * The store's whole work for a keystroke (edit, step, revision, title, changes) beside a commit of
 * one column, both synced to the disk.
 */
export const commit: Row = {
  name: 'commit',
  ours: 'a keystroke stored with its step',
  theirs: 'a bare commit of SQLite, synchronous FULL',
  unit: 'µs',
  aim: 1.5,
  measure: async ({ folder }, times) => {
    const data = join(folder, 'data');
    fillApp(data);
    const opened = openStore({ folder: data, now: () => new Date() });
    if (opened.kind !== 'open') throw new Error(`the store did not open: ${opened.kind}`);
    const { store } = opened;
    const draft = store.drafts.openId() ?? '';
    const bare = bareDatabase(folder);
    let n = 0;
    const text = (): string => `A name that grows with every key ${String((n += 1))}`;
    const samples = await inTurns(
      { times, warmUps: 2 },
      () => each(() => store.drafts.edit(draft, 'name', { kind: 'value', value: text() })),
      () => each(() => bare.write(text())),
    );
    store.close();
    bare.close();
    return samples;
  },
};

/** How long one took, in microseconds. */
function each(work: () => void): number {
  const began = performance.now();
  for (let n = 0; n < COMMITS; n += 1) work();
  return ((performance.now() - began) * 1000) / COMMITS;
}

function bareDatabase(folder: string): { readonly write: (text: string) => void; readonly close: () => void } {
  mkdirSync(join(folder, 'bare'));
  const db = new DatabaseSync(join(folder, 'bare', 'bare.db'));
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE edits (field TEXT PRIMARY KEY, edit TEXT)',
  );
  db.exec("INSERT INTO edits VALUES ('name', '')");
  const update = db.prepare("UPDATE edits SET edit = ? WHERE field = 'name'");
  return {
    write: (text) => {
      update.run(text);
    },
    close: () => {
      db.close();
    },
  };
}
