import { prepareDebian } from './machine/debian';
import { makeDebian } from './machine/debian-root';
import { APT_REPOSITORY_REQUIREMENTS, installRequirements } from './machine/packages';
import { printStatus } from './print-status';

/**
 * Installs the programs that the tests of an installed package need, and makes the fresh Debian
 * that they use, or keeps the one that is there. Needs root. Returns the exit code.
 */
async function main(): Promise<number> {
  const machine = await prepareDebian([...installRequirements, ...APT_REPOSITORY_REQUIREMENTS]);
  if (machine?.ready !== true) {
    printStatus(machine?.message ?? 'A fresh Debian can be made only on Debian and its relatives.');
    return 1;
  }
  printStatus(`A fresh Debian is in ${await makeDebian('bookworm')}`);
  return 0;
}

void main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    printStatus(String(error));
    process.exitCode = 1;
  },
);
