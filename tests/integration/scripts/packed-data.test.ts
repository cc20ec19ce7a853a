import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDecoder as StandardDecoder } from '@exodus/bytes/encoding.js';
import * as tzdb from '@vvo/tzdb';
import { detectAll } from 'jschardet';
import metadata from 'libphonenumber-js/max/metadata';
import { expect, it } from 'vitest';
import { packDataOfMain } from '../../../scripts/build/packed-data';
import { packDataOfPage } from '../../../scripts/build/packed-page-data';
import { pureSchemas } from '../../../scripts/build/pure-schemas';
import { buildProgram, programsFolder } from './support/build-program';

interface Program {
  readonly metadata: unknown;
  readonly StandardDecoder: typeof StandardDecoder;
  readonly detectAll: typeof detectAll;
}

it('the tables of packages are the same in a program of main, and lie beside it', async () => {
  const path = await buildProgram(
    'main',
    `export { detectAll } from 'jschardet';
     export { TextDecoder as StandardDecoder } from '@exodus/bytes/encoding.js';
     export { default as metadata } from 'libphonenumber-js/max/metadata';`,
    'cjs',
    [packDataOfMain()],
  );
  const program = createRequire(path)(path) as Program;
  expect(program.metadata).toEqual(metadata);
  const bytes = Uint8Array.from({ length: 60_000 }, (_, at) => (at * 7_919) % 256);
  for (const encoding of ['big5', 'euc-jp', 'euc-kr', 'gb18030', 'iso-2022-jp', 'shift_jis']) {
    const [packed, original] = [new program.StandardDecoder(encoding), new StandardDecoder(encoding)];
    expect(packed.decode(bytes) === original.decode(bytes), encoding).toBe(true);
  }
  for (const text of [
    'M\xfcller,K\xf6ln\nG\xfcnther,D\xfcsseldorf\n',
    '\xc8\xe2\xe0\xed \xcf\xe5\xf2\xf0\xee\xe2',
    '\x93\x8c\x8b\x9e',
  ]) {
    const written = Buffer.from(text, 'latin1');
    const found = program.detectAll(written, { minimumThreshold: 0 });
    expect(found.length).toBeGreaterThan(1);
    expect(found).toEqual(detectAll(written, { minimumThreshold: 0 }));
  }
  const data = join(programsFolder, 'main', 'data');
  expect(readdirSync(data)).toEqual([
    'charset-characters.br',
    'charset-idf.br',
    'charset-models.br',
    'encodings.br',
    'phone-plans.br',
  ]);
  const sizes = readdirSync(data).map((name) => statSync(join(data, name)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
});

it('the rules of phone numbers are the same in the page, in half the room', async () => {
  const code = `export { default as metadata } from 'libphonenumber-js/max/metadata';`;
  const path = await buildProgram('page', code, 'es', [packDataOfPage()]);
  const program = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Program;
  expect(program.metadata).toEqual(metadata);
  expect(statSync(path).size).toBeLessThan(JSON.stringify(metadata).length / 2);
});

it('the time zones are the same in the page, in two thirds of the room', async () => {
  const code = `export { getCountryCode, getTimeZones, rawTimeZones } from '@vvo/tzdb';`;
  const [packed, original] = await Promise.all([
    buildProgram('zones', code, 'es', [packDataOfPage()]),
    buildProgram('original-zones', code, 'es', []),
  ]);
  const program = (await import(/* @vite-ignore */ pathToFileURL(packed).href)) as typeof tzdb;
  expect(program.rawTimeZones).toEqual(tzdb.rawTimeZones);
  const names = tzdb.rawTimeZones.flatMap(({ group }) => group);
  expect(names.map(program.getCountryCode)).toEqual(names.map(tzdb.getCountryCode));
  expect(statSync(packed).size).toBeLessThan((statSync(original).size * 2) / 3);
});

it('a program keeps only the schemas that it uses', async () => {
  const code = `import { z } from 'zod';
    export const used = z.string().min(3);
    const inner = z.literal('unused inner');
    const outer = z.object({ inner });
    console.log(used.safeParse('no').success);`;
  const path = await buildProgram('schemas', code, 'es', [pureSchemas()]);
  const program = readFileSync(path, 'utf8');
  expect(program).toContain('safeParse');
  expect(program).not.toContain('unused inner');
});
