import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { describeImport } from '@backend/recipients/intake/describe-import';
import { readImport } from '@backend/recipients/intake/read-import';
import type { Row } from '../row';
import { CONTACTS, contactsFile } from '../support/contacts-file';
import { inTurns } from '../support/in-turns';

/**
 * From a file to checked rows (found out on its own, parsed, mapped, judged), beside a parser alone
 * that makes an object of each row.
 */
export const readingContacts: Row = {
  name: 'reading',
  ours: 'a million contacts read, mapped and checked',
  theirs: 'csv-parse alone, streaming with columns',
  unit: 'ms',
  aim: 0.5,
  measure: async ({ folder }, times) => {
    const path = contactsFile(folder);
    return inTurns(
      { times, warmUps: 1 },
      () => timed(() => rowsOfOurs(path)),
      () => timed(() => rowsOfTheirs(path)),
    );
  },
};

/** How long it took to read all rows, in milliseconds. */
async function timed(read: () => Promise<number>): Promise<number> {
  const began = performance.now();
  const rows = await read();
  if (rows !== CONTACTS) throw new Error(`${rows} rows were read instead of ${CONTACTS}`);
  return performance.now() - began;
}

async function rowsOfOurs(path: string): Promise<number> {
  const source = { kind: 'file', path } as const;
  const described = await describeImport(source, null, null);
  if (!described.ok) throw new Error(described.reason);
  const { format, guess } = described.description;
  let rows = 0;
  for await (const { count } of readImport(source, format, guess).batches) rows += count;
  return rows;
}

async function rowsOfTheirs(path: string): Promise<number> {
  let rows = 0;
  for await (const _row of createReadStream(path).pipe(parse({ columns: true }))) rows += 1;
  return rows;
}
