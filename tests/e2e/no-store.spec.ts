import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { MIGRATIONS } from '@backend/store/migrations';
import { startUntilBox } from './support/boxes';
import { expect, type RunningApp, test } from './support/fixtures';
import { texts } from './support/texts';

const { quit, openDataFolder } = texts.window;

/** Lets the app make its database and end, and returns the database's path. */
async function usedFolder(start: () => Promise<RunningApp>, dataDir: string): Promise<string> {
  const appPage = await start();
  await appPage.firstRun.heading.waitFor();
  await appPage.app.close();
  return join(dataDir, 'campaign-desk.db');
}

test('leaves data of a newer version untouched and names the version that is needed', async ({ start, dataDir }) => {
  const file = await usedFolder(start, dataDir);
  const known = MIGRATIONS.at(-1)?.version ?? 0;
  const db = new DatabaseSync(file);
  db.exec(`INSERT INTO migrations VALUES (${String(known + 3)}, 'of the future', 'hash', '2030-01-01T00:00:00.000Z');
    PRAGMA wal_checkpoint(TRUNCATE)`);
  db.close();
  const before = readFileSync(file);

  const { box, code } = await startUntilBox(dataDir, quit);
  const shown = texts.window.newerSchema(known + 3, known, dataDir);
  expect(box).toMatchObject({ message: shown.title, detail: shown.detail, buttons: [quit, openDataFolder] });
  expect(code).toBe(1);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('names a database locked by another program, and opens the folder from the message box', async ({
  start,
  dataDir,
}) => {
  const other = new DatabaseSync(await usedFolder(start, dataDir));
  other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; CREATE TABLE theirs (a); COMMIT');
  const { box, code, openedPaths } = await startUntilBox(dataDir, openDataFolder);
  other.close();
  expect(box.detail).toBe(texts.window.unusable('busy', dataDir).detail);
  expect(openedPaths).toEqual([dataDir]);
  expect(code).toBe(1);
});

test('quits with a message box if the database can’t be opened, and creates no new one', async ({ dataDir }) => {
  mkdirSync(join(dataDir, 'campaign-desk.db'));
  const { box, code } = await startUntilBox(dataDir, quit);
  expect(box).toMatchObject({ message: texts.window.unusable('failed', dataDir).title });
  expect(box.detail).toBe(texts.window.unusable('failed', dataDir).detail);
  expect(code).toBe(1);
  expect(readdirSync(dataDir).filter((name) => name.startsWith('campaign-desk'))).toEqual(['campaign-desk.db']);
});

test('names a data folder that can’t be created before anything else starts', async ({ dataDir }) => {
  const inTheWay = join(dataDir, 'a-file');
  writeFileSync(inTheWay, 'not a folder');
  const folder = join(inTheWay, 'data');
  const { box, code } = await startUntilBox(folder, quit);
  expect(box).toMatchObject({ message: texts.window.noFolder(folder).title });
  expect(box.detail).toBe(texts.window.noFolder(folder).detail);
  expect(code).toBe(1);
  rmSync(inTheWay);
});
