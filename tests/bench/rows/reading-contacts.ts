import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import Papa from 'papaparse';
import { z } from 'zod';
import type * as readContactsModule from '../apps/read-contacts';
import type { Row } from '../row';
import { compiled } from '../support/compiled';
import { CONTACTS, crmFiles } from '../support/crm-files';
import { inTurns } from '../support/in-turns';

const compiledModule = z.object({
  readContacts: z.custom<typeof readContactsModule.readContacts>((value) => typeof value === 'function'),
});

/** Each round takes some ten seconds. */
const MAX_ROUNDS = 5;

/**
 * From a file to checked rows (format detected, parsed, mapped, judged), and parsers alone. Ours is
 * compiled into one file, as in the app: file by file, each use of another file's constant is a
 * call, and reading takes 2.5 times as long.
 */
const against = (name: string, theirs: string, aim: number, read: (path: string) => Promise<number>): Row => ({
  name,
  group: 'reading',
  ours: 'a realistic million read, mapped and checked',
  theirs,
  unit: 'ms',
  aim,
  measure: async ({ folder }, times) => {
    const path = crmFiles(folder).first;
    const { readContacts } = compiledReader(await compiled('read-contacts', join(folder, 'compiled')));
    return inTurns(
      { times: Math.min(times, MAX_ROUNDS), warmUps: 1 },
      () => timed(() => readContacts(path, 'US')),
      () => timed(() => read(path)),
    );
  },
});

export const readingContacts: readonly Row[] = [
  against('reading', 'csv-parse alone, streaming with columns', 0.5, rowsOfCsvParse),
  against('reading-papaparse', 'PapaParse alone, streaming', 1, rowsOfPapaParse),
];

function compiledReader(path: string): z.infer<typeof compiledModule> {
  return compiledModule.parse(createRequire(path)(path));
}

/** How long it took to read all rows, in milliseconds. */
async function timed(read: () => Promise<number>): Promise<number> {
  const began = performance.now();
  const rows = await read();
  if (rows !== CONTACTS) throw new Error(`${rows} rows were read instead of ${CONTACTS}`);
  return performance.now() - began;
}

async function rowsOfCsvParse(path: string): Promise<number> {
  let rows = 0;
  for await (const _row of createReadStream(path).pipe(parse({ columns: true, bom: true }))) rows += 1;
  return rows;
}

function rowsOfPapaParse(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let lines = 0;
    Papa.parse(createReadStream(path, { encoding: 'utf8' }), {
      skipEmptyLines: true,
      chunk: ({ data }) => {
        lines += data.length;
      },
      complete: () => {
        // The first one is the header.
        resolve(lines - 1);
      },
      error: reject,
    });
  });
}
