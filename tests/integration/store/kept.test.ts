import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MIGRATIONS } from '@backend/store/migrations';
import { contentOf } from '../../fixtures/databases/content';
import { close, databaseOf, open, temporaryFolder, withFile } from './support';

const kept = join(import.meta.dirname, '..', '..', 'fixtures', 'databases');
const versions = readdirSync(kept)
  .flatMap((name) => /^schema-(\d{4})\.db$/.exec(name)?.[1] ?? [])
  .sort();

describe('kept databases', () => {
  it('exist for the first schema and for the newest', () => {
    expect(versions).toContain('0001');
    expect(versions).toContain(String(MIGRATIONS.length).padStart(4, '0'));
  });

  it.each(versions)('of schema %s have the same content in this version, also after a restart', (version) => {
    const folder = temporaryFolder();
    copyFileSync(join(kept, `schema-${version}.db`), databaseOf(folder));
    // What it held when it was kept, as the app of that time answered; later versions may answer
    // more.
    const held = z
      .record(z.string(), z.json())
      .parse(JSON.parse(readFileSync(join(kept, `schema-${version}.json`), 'utf8')));
    const store = open(folder);
    expect(contentOf(store)).toMatchObject(held);
    const [first] = store.drafts.list();
    store.drafts.edit(first?.id ?? '', 'name', { kind: 'value', value: 'Edited by this version' });
    close(store);
    const again = open(folder);
    expect(again.drafts.get(first?.id ?? '')?.edits.name).toEqual({ kind: 'value', value: 'Edited by this version' });
    expect(withFile<unknown>(folder, (db) => db.prepare('PRAGMA integrity_check').get())).toEqual({
      integrity_check: 'ok',
    });
    expect(withFile<unknown>(folder, (db) => db.prepare('PRAGMA foreign_key_check').get())).toBeUndefined();
  });
});
