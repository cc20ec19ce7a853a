import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import fc from 'fast-check';
import { afterAll, beforeAll, test } from 'vitest';
import { guarded, type Store } from '@backend/store';
import { schemasOf } from '@contract/index';
import { fillDatabase } from '../../fixtures/databases/fill';
import { removeFolder } from '../../support/remove-folder';
import { TestBackend } from '../../support/test-backend';
import { OURS } from '../../support/test-ports';
import { fuzz, limitOf } from './fuzz';
import { applyChange, type Change, change, jsonText, longText } from './grammar';

const SHARE = 0.05;

/**
 * One changed value of one row. Which rows and columns there are depends on the database, so
 * numbers count on from the first.
 */
interface Damage {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly how: 'change' | 'text' | 'number' | 'null';
  readonly changes: readonly Change[];
  readonly text: string;
  readonly number: number;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  table: fc.nat(),
  row: fc.nat(),
  column: fc.nat(),
  how: fc.constantFrom('change', 'change', 'text', 'number', 'null'),
  changes: fc.array(change, { minLength: 1, maxLength: 3 }),
  text: fc.oneof(longText, jsonText),
  number: fc.oneof(fc.integer({ min: -3, max: 5 }), fc.constantFrom(2 ** 31, -(2 ** 53), 2 ** 53 - 1, 1_000_000)),
});

let folder = '';
let template = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'campaign-desk-rows-'));
  const filled = mkdtempSync(join(folder, 'filled-'));
  fillDatabase(filled).close();
  template = join(filled, 'campaign-desk.db');
});
afterAll(() => removeFolder(folder));

interface Cell {
  readonly key: string;
  readonly value: unknown;
}

/** Changes values as somebody with another program could: SQLite's own rules hold, ours do not. */
function damageFile(file: string, damages: readonly Damage[]): void {
  const db = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  const names = (sql: string): readonly string[] =>
    (db.prepare(sql).all() as { name: string }[]).map(({ name }) => name);
  const tables = names(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name != 'migrations' ORDER BY name`,
  );
  for (const { table, row, column, how, changes, text, number } of damages) {
    const tableName = tables[table % tables.length] ?? '';
    const columns = names(`SELECT name FROM pragma_table_info('${tableName}')`);
    const key = names(`SELECT name FROM pragma_table_info('${tableName}') WHERE pk > 0`).join(' || ');
    const columnName = columns[column % columns.length] ?? '';
    // As text, since the driver refuses numbers that an earlier change has put there.
    const cells = db
      .prepare(
        `SELECT CAST(${key === '' ? 'rowid' : key} AS TEXT) AS key, CAST("${columnName}" AS TEXT) AS value FROM "${tableName}"`,
      )
      .all() as unknown as Cell[];
    const cell = cells[row % Math.max(1, cells.length)];
    if (cell === undefined) continue;
    const value =
      how === 'text' || (how === 'change' && typeof cell.value !== 'string')
        ? text
        : how === 'number'
          ? number
          : how === 'null'
            ? null
            : changes.reduce(applyChange, String(cell.value));
    try {
      db.prepare(
        `UPDATE "${tableName}" SET "${columnName}" = ? WHERE CAST(${key === '' ? 'rowid' : key} AS TEXT) = ?`,
      ).run(value, cell.key);
    } catch {
      // A value that SQLite refuses in this column can be in no file.
    }
  }
  db.close();
}

/** Starts on the folder as the app does, and asks for what its screens show. */
async function expectUsableStart(data: string): Promise<void> {
  const test = new TestBackend({ folder: data });
  await test.backend.openStore();
  if (test.backend.store === null) throw new Error(`the store did not open: ${JSON.stringify(test.failures)}`);
  try {
    const response = await test.backend.respond(OURS, { command: 'app.bootstrap', input: {} });
    if (test.unexpectedErrors.length > 0) throw test.unexpectedErrors[0];
    if (!response.ok) throw new Error(`the start was refused: ${JSON.stringify(response)}`);
    const screen = (await schemasOf('app.bootstrap')).output.parse(structuredClone(response.value));
    expectReadable(
      test.store,
      screen.drafts.map(({ id }) => id),
    );
  } finally {
    await test.crash();
  }
}

/** What the other screens ask for is there or refused, and never an exception. */
function expectReadable(store: Store, drafts: readonly string[]): void {
  for (const id of drafts) {
    guarded(() => store.drafts.get(id));
    guarded(() => store.drafts.raw(id));
  }
  guarded(() => store.outbox.list());
  guarded(() => store.drafts.discarded());
  guarded(() => store.receipts.list({}, 50));
  for (const receipt of guardedList(() => store.receipts.list({}, 50))) guarded(() => store.receipts.get(receipt.id));
  guarded(() => store.counts());
}

function guardedList<T>(work: () => readonly T[]): readonly T[] {
  const found = guarded(work);
  return found.ok ? found.value : [];
}

let made = 0;

test(
  'the app starts and shows what it can, whatever a row contains',
  async () => {
    await fuzz(SHARE, fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
      made += 1;
      const data = mkdtempSync(join(folder, `${made}-`));
      try {
        copyFileSync(template, join(data, 'campaign-desk.db'));
        damageFile(join(data, 'campaign-desk.db'), damages);
        await expectUsableStart(data);
      } finally {
        await removeFolder(data);
      }
    });
  },
  limitOf(SHARE),
);
