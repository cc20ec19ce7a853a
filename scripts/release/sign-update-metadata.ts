import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { publicKeyFor } from '@backend/updates/sign';
import { printStatus } from '../print-status';
import { repositoryRoot } from '../repository';
import { writeChecksums } from './metadata';
import { DEFAULT_DAYS, signingKeys, signUpdateMetadata } from './update-metadata';

/**
 * `npx tsx scripts/release/sign-update-metadata.ts [FOLDER] [--days N] [--notes URL]` signs the
 * metadata of updates in a folder, `dist/packages` unless given, with the keys of the environment.
 * `--new-key` prints a new pair of keys instead. See docs/releasing.md.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { days: { type: 'string' }, notes: { type: 'string' }, 'new-key': { type: 'boolean' } },
  });
  if (values['new-key'] === true) {
    const key = randomBytes(32).toString('base64');
    printStatus(`Private key, for a secret of the workflow: ${key}`);
    printStatus(`Public key, for build/update-keys.json:    ${publicKeyFor(key)}`);
    return;
  }
  if (positionals.length > 1) throw new Error('the command takes one folder at most');
  const folder = resolve(positionals[0] ?? join(repositoryRoot, 'dist', 'packages'));
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const days = Number(values.days ?? DEFAULT_DAYS);
  if (!Number.isInteger(days) || days < 1) throw new Error('--days takes a number of days');
  if (values.notes?.startsWith('https://') === false) throw new Error('--notes takes an address with https:');
  const signing = { keys: signingKeys(process.env), now: new Date(), days, releaseNotes: values.notes ?? null };
  const names = await signUpdateMetadata(folder, signing);
  await writeChecksums(folder);
  printStatus(`Signed for ${String(days)} days: ${names.join(', ')}`);
}

main().catch((error: unknown) => {
  printStatus(error instanceof Error ? error.message : 'Failed.');
  process.exitCode = 1;
});
