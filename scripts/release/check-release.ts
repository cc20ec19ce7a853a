import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { printStatus } from '../print-status';
import { repositoryRoot } from '../repository';
import { SIGNED_CHECKSUMS } from './checksum-signature';
import { problemsOfRelease, RELEASED_SYSTEMS } from './release-folder';

/** What a release has beside the files that `SHA256SUMS` covers. */
const BESIDE = [SIGNED_CHECKSUMS, 'provenance.sigstore.json'];

/**
 * `npx tsx scripts/release/check-release.ts FOLDER` checks that a folder has everything of a
 * release, for all systems and signed, and nothing else that belongs to one. Returns the exit code.
 */
async function main(folder: string | undefined): Promise<number> {
  if (folder === undefined) {
    printStatus('Usage: npx tsx scripts/release/check-release.ts <folder with the packages of all systems>');
    return 2;
  }
  const text = await readFile(join(repositoryRoot, 'package.json'), 'utf8');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(text));
  const demands = { version, systems: RELEASED_SYSTEMS, appImage: true, signed: true };
  const names = await readdir(resolve(folder));
  const problems = [
    ...(await problemsOfRelease(resolve(folder), demands)),
    ...BESIDE.filter((name) => !names.includes(name)).map((name) => `${name} is missing.`),
  ];
  for (const problem of problems) printStatus(problem);
  if (problems.length === 0) printStatus(`The release ${version} is complete.`);
  return problems.length === 0 ? 0 : 1;
}

void main(process.argv[2]).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    printStatus(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
