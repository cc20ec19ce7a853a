import { closeSync, constants, existsSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseJson, writeJson } from '@kernel/json/json-codec';
import { NO_LINK, writeOwnFile } from '../files/regular-file';
import { dataPathsIn } from '../store/core/data-paths';
import type { FirstScreen } from './first-screen';
import type { StartPorts } from './ports';

/** For whom a first screen is kept: another build may need another one. */
export type KeptFor = Pick<StartPorts, 'version' | 'build' | 'platform' | 'folder'>;

interface Kept {
  readonly of: string;
  readonly screen: FirstScreen;
}

/** Reading more than these characters would hold this thread for longer than a task may. */
const MAX_LENGTH = 4_000_000;

const fileIn = (folder: string): string => join(folder, 'first-screen.json');

/**
 * The first screen that the last end of the app has kept; `null` if there is none, or the database
 * is not the one that it was read from. The page parses it. Reads two small files and loads
 * nothing, because the page waits for it.
 */
export function readKeptScreen(about: KeptFor): FirstScreen | null {
  try {
    const kept = parseJson(readFileSync(fileIn(about.folder), 'utf8')) as Partial<Kept> | null;
    return kept?.screen !== undefined && kept.of === stateOf(about) ? kept.screen : null;
  } catch {
    // There is none, as after a crash, or it is not whole: the store has it.
    return null;
  }
}

/** Keeps the first screen for the next start. Call it when the database is closed. */
export function keepScreen(about: KeptFor, screen: FirstScreen): void {
  const of = stateOf(about);
  const text = writeJson({ of, screen });
  if (of !== null && text.length <= MAX_LENGTH) writeOwnFile(fileIn(about.folder), text, 'replace');
}

/**
 * Removes what is kept, and overwrites it first, as the database does with deleted rows. Call it
 * before the database is opened. If the file cannot be removed, it no longer fits the database as
 * soon as that changes.
 */
export function forgetKeptScreen(folder: string): void {
  const path = fileIn(folder);
  if (!existsSync(path)) return;
  try {
    overwrite(path);
  } catch {
    // It is removed all the same.
  }
  try {
    rmSync(path, { force: true });
  } catch {
    // See above.
  }
}

function overwrite(path: string): void {
  const file = openSync(path, constants.O_WRONLY | NO_LINK);
  try {
    writeSync(file, Buffer.alloc(statSync(path).size));
  } finally {
    closeSync(file);
  }
}

/** What a kept screen depends on; `null` where opening the database has something to do first. */
function stateOf({ version, build, platform, folder }: KeptFor): string | null {
  const { database, suspect, restoring } = dataPathsIn(folder);
  const log = statSync(`${database}-wal`, { throwIfNoEntry: false });
  const isUnsettled = (log?.size ?? 0) > 0 || [suspect, restoring, join(folder, 'opening-draft')].some(existsSync);
  if (isUnsettled) return null;
  const { size, mtimeNs } = statSync(database, { bigint: true });
  return [version, build, platform, folder, size, mtimeNs].join('\n');
}
