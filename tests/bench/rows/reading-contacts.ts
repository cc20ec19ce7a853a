import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import { z } from 'zod';
import type * as readContactsModule from '../apps/read-contacts';
import type { Row } from '../row';
import { compiled } from '../support/compiled';
import { CONTACTS, contactsFile } from '../support/contacts-file';
import { inTurns } from '../support/in-turns';

const compiledModule = z.object({
  readContacts: z.custom<typeof readContactsModule.readContacts>((value) => typeof value === 'function'),
});

/**
 * From a file to checked rows (format found, parsed, mapped, judged), beside a parser alone that
 * makes an object of each row. Ours is compiled into one file, as in the app: file by file, each
 * use of another file's constant is a call, and reading takes 2.5 times as long.
 */
export const readingContacts: Row = {
  name: 'reading',
  ours: 'a million contacts read, mapped and checked',
  theirs: 'csv-parse alone, streaming with columns',
  unit: 'ms',
  aim: 0.5,
  measure: async ({ folder }, times) => {
    const path = contactsFile(folder);
    const { readContacts } = compiledReader(await compiled('read-contacts', join(folder, 'compiled')));
    return inTurns(
      { times, warmUps: 1 },
      () => timed(() => readContacts(path)),
      () => timed(() => rowsOfTheirs(path)),
    );
  },
};

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

async function rowsOfTheirs(path: string): Promise<number> {
  let rows = 0;
  for await (const _row of createReadStream(path).pipe(parse({ columns: true }))) rows += 1;
  return rows;
}
