import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Size {
  readonly files: number;
  readonly bytes: number;
}

/** The parts of the data folder, without file names: some hold dates or come from users. */
const PARTS = {
  database: /^campaign-desk\.db$/,
  databaseLog: /^campaign-desk\.db-wal$/,
  damagedDatabases: /^campaign-desk\.damaged-.*\.db(?:-wal|-shm)?$/,
  backups: /^backups$/,
  logs: /^logs$/,
  crashReports: /^crash-reports$/,
  imports: /^imports$/,
  sandbox: /^sandbox$/,
} as const;

const NOTHING: Size = { files: 0, bytes: 0 };

/** How much each part of the data folder takes on the disk; links are not followed. */
export function folderSizes(folder: string): Readonly<Record<keyof typeof PARTS, Size>> {
  const names = namesIn(folder);
  const sizeOfPart = (pattern: RegExp): Size =>
    names.filter((name) => pattern.test(name)).reduce((sum, name) => add(sum, sizeOf(join(folder, name))), NOTHING);
  return {
    database: sizeOfPart(PARTS.database),
    databaseLog: sizeOfPart(PARTS.databaseLog),
    damagedDatabases: sizeOfPart(PARTS.damagedDatabases),
    backups: sizeOfPart(PARTS.backups),
    logs: sizeOfPart(PARTS.logs),
    crashReports: sizeOfPart(PARTS.crashReports),
    imports: sizeOfPart(PARTS.imports),
    sandbox: sizeOfPart(PARTS.sandbox),
  };
}

function sizeOf(path: string): Size {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return NOTHING;
  if (stats.isFile()) return { files: 1, bytes: stats.size };
  if (!stats.isDirectory()) return NOTHING;
  return namesIn(path).reduce((sum, name) => add(sum, sizeOf(join(path, name))), NOTHING);
}

/** Best effort: a folder that cannot be read counts as empty. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const add = (a: Size, b: Size): Size => ({ files: a.files + b.files, bytes: a.bytes + b.bytes });
