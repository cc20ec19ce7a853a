import { resolve } from 'node:path';
import { InternalError } from '@sigstore/sign';
import { printStatus } from '../print-status';
import { publicServices, signChecksums, SIGNED_CHECKSUMS } from './checksum-signature';

/**
 * `npx tsx scripts/release/sign-checksums.ts FOLDER` signs `SHA256SUMS` of a folder for the
 * identity of the workflow that runs it. Returns the exit code.
 */
async function main(folder: string | undefined): Promise<number> {
  if (folder === undefined) {
    printStatus('Usage: npx tsx scripts/release/sign-checksums.ts <folder with SHA256SUMS>');
    return 2;
  }
  await signChecksums(resolve(folder), publicServices());
  printStatus(`Signed SHA256SUMS: ${SIGNED_CHECKSUMS}`);
  return 0;
}

/** Says why, without what may be in a message of the library: an identity token. */
function describeFailure(error: unknown): string {
  const code = error instanceof InternalError ? error.code : null;
  if (code === 'IDENTITY_TOKEN_READ_ERROR') {
    return 'only a workflow on GitHub with the permission id-token: write can sign.';
  }
  if (code === 'IDENTITY_TOKEN_PARSE_ERROR') return 'the identity token cannot be read.';
  return error instanceof Error ? error.message : String(error);
}

void main(process.argv[2]).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    printStatus(`SHA256SUMS could not be signed: ${describeFailure(error)}`);
    process.exitCode = 1;
  },
);
