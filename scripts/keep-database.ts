import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MIGRATIONS } from '@backend/store/migrations';
import { contentOf } from '../tests/fixtures/databases/content';
import { fillDatabase } from '../tests/fixtures/databases/fill';
import { printStatus } from './print-status';
import { repositoryRoot } from './repository';

/**
 * `npm run keep:database`: keeps a database of the newest schema, with what it holds beside it, so
 * that every later version proves that it reads it. Run once for each new schema, with the code
 * that brings it; a file that is kept never changes.
 */
function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-kept-'));
  const version = String(MIGRATIONS.length).padStart(4, '0');
  const target = join(repositoryRoot, 'tests', 'fixtures', 'databases', `schema-${version}`);
  const store = fillDatabase(folder);
  writeFileSync(`${target}.json`, `${JSON.stringify(contentOf(store), null, 2)}\n`);
  store.close();
  copyFileSync(join(folder, 'campaign-desk.db'), `${target}.db`);
  rmSync(folder, { recursive: true });
  printStatus(`Kept ${target}.db`);
}

main();
