import { printStatus } from '../print-status';
import { aptGet, privilege, queryDpkg, readAptPolicy } from './apt';
import { installablePackages, installedPackages, missing, namesToInstall, type Requirement } from './packages';
import type { Ready } from './ready';

/**
 * Installs what is missing when it may, and otherwise names the command that does. Costs one call
 * of dpkg-query when nothing is missing. Undefined on a system without dpkg.
 */
export async function prepareDebian(wanted: readonly Requirement[]): Promise<Ready | undefined> {
  const absent = await stillMissing(wanted);
  if (absent === undefined) {
    return undefined;
  }
  if (absent.length === 0) {
    return { ready: true };
  }
  const right = await privilege(process.getuid?.());
  if (right === 'none') {
    const names = await chooseNames(absent);
    return {
      ready: false,
      message: `Some Debian packages are missing. Install them, then try again:\n\n  ${installCommand(names)}\n`,
    };
  }
  await aptGet(['update'], right);
  const names = await chooseNames(absent);
  printStatus(`Installing missing Debian packages: ${names.join(' ')}`);
  await aptGet(['install', '-y', '--no-install-recommends', ...names], right);
  const left = await stillMissing(absent);
  return left?.length === 0
    ? { ready: true }
    : { ready: false, message: `apt-get could not install what is missing:\n\n  ${installCommand(names)}\n` };
}

async function stillMissing(wanted: readonly Requirement[]): Promise<readonly Requirement[] | undefined> {
  const answer = await queryDpkg(wanted.flatMap(({ names }) => names));
  return answer === undefined ? undefined : missing(wanted, installedPackages(answer));
}

async function chooseNames(wanted: readonly Requirement[]): Promise<readonly string[]> {
  return namesToInstall(wanted, installablePackages(await readAptPolicy(wanted.flatMap(({ names }) => names))));
}

export function installCommand(names: readonly string[]): string {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;
}
