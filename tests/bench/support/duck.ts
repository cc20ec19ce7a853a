import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** How long DuckDB took for each step, in milliseconds. */
export interface DuckTimes {
  readonly imported: number;
  /** The first 200 rows by each column. */
  readonly sorted: ReadonlyMap<string, number>;
}

/**
 * Reads a sheet with DuckDB into a table on the disk, without repeated phone cells, and sorts it.
 * It checks and repairs nothing.
 */
export async function measureDuck(folder: string, path: string, columns: readonly string[]): Promise<DuckTimes> {
  const file = join(folder, 'duck.db');
  await rm(file, { force: true });
  const began = performance.now();
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  await connection.run(`CREATE TABLE contacts AS SELECT DISTINCT ON (Phone) * FROM read_csv('${path}')`);
  await connection.run('CHECKPOINT');
  const imported = performance.now() - began;
  const sorted = new Map<string, number>();
  for (const column of columns) {
    const start = performance.now();
    await connection.runAndReadAll(`SELECT * FROM contacts ORDER BY "${column}" LIMIT 200`);
    sorted.set(column, performance.now() - start);
  }
  connection.closeSync();
  instance.closeSync();
  await rm(file, { force: true });
  return { imported, sorted };
}
