import { parseArgs } from 'node:util';
import { printStatus } from '../print-status';
import { makeAptRepository } from './apt/make-repository';

const USAGE = 'Usage: npx tsx scripts/release/apt-repository.ts <folder with debs> <output folder> --key <fingerprint>';

/**
 * Makes a signed apt repository out of the debs of a folder, or adds them to one. The secret key
 * is taken from gpg's keyring (`GNUPGHOME`). Returns the exit code.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { key: { type: 'string' } } });
  const [debs, output] = positionals;
  if (debs === undefined || output === undefined || positionals.length > 2 || values.key === undefined) {
    printStatus(USAGE);
    return 2;
  }
  try {
    await makeAptRepository({ debs, output, key: values.key });
    return 0;
  } catch (error) {
    printStatus(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

void main().then((code) => {
  process.exitCode = code;
});
