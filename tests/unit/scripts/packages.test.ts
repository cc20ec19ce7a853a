import { describe, expect, it } from 'vitest';
import { installCommand } from '../../../scripts/machine/debian';
import { librariesNotFound, programsNotFound } from '../../../scripts/machine/other-linux';
import {
  installablePackages,
  installedPackages,
  missing,
  namesToInstall,
  RUN_REQUIREMENTS,
  TEST_REQUIREMENTS,
} from '../../../scripts/machine/packages';

const dpkg = (...installed: readonly string[]): ReadonlySet<string> =>
  installedPackages(installed.map((name) => `${name} installed\n`).join(''));
const debian12 = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libsecret-1-0'];
const ubuntu24 = ['libgtk-3-0t64', 'libnss3', 'libasound2t64', 'libgbm1', 'libsecret-1-0'];

describe('missing packages on a Debian system', () => {
  it.each([debian12, ubuntu24])('are none if all are installed under the release’s names', (...names) => {
    expect(missing(RUN_REQUIREMENTS, dpkg(...names))).toEqual([]);
  });

  it('are those that dpkg does not know, and those that were removed', () => {
    const output = 'libgtk-3-0 installed\nlibnss3 not-installed\nlibasound2 config-files\nlibgbm1 installed\n';
    const names = missing(RUN_REQUIREMENTS, installedPackages(output)).map((wanted) => wanted.names.at(-1));
    expect(names).toEqual(['libnss3', 'libasound2', 'libsecret-1-0']);
  });

  it('include a display, a bus and a keyring for the tests', () => {
    const names = missing(TEST_REQUIREMENTS, dpkg(...debian12)).flatMap((wanted) => wanted.names);
    expect(names).toEqual(['xvfb', 'xauth', 'x11-xkb-utils', 'xdotool', 'dbus', 'dbus-x11', 'gnome-keyring']);
  });
});

describe('package names to install', () => {
  const block = (name: string, candidate: string): string =>
    `${name}:\n  Installed: (none)\n  Candidate: ${candidate}\n  Version table:\n     1.0 500\n`;

  it('are the old ones if the release has no new ones', () => {
    const policy = [...debian12.map((name) => block(name, '1.0'))].join('');
    expect(namesToInstall(RUN_REQUIREMENTS, installablePackages(policy))).toEqual(debian12);
  });

  it('are the new ones if the old ones are only virtual', () => {
    const policy = [...ubuntu24.map((name) => block(name, '1.0')), block('libasound2', '(none)')].join('');
    expect(namesToInstall(RUN_REQUIREMENTS, installablePackages(policy))).toEqual(ubuntu24);
  });

  it('are the old ones if the package lists are empty', () => {
    expect(namesToInstall(RUN_REQUIREMENTS, new Set())).toEqual(debian12);
  });

  it('form one command that can be pasted', () => {
    expect(installCommand(['xvfb', 'xauth'])).toBe(
      'sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb xauth',
    );
  });
});

describe('missing packages on another Linux', () => {
  it('are read from ldd', () => {
    const ldd = '\tlibnss3.so => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x00007f)\n\tlibgbm.so.1 => not found\n';
    expect(librariesNotFound(ldd)).toEqual(['libnss3.so', 'libgbm.so.1']);
  });

  it('include a program that is in no folder of PATH', () => {
    expect(programsNotFound(['sh', 'no-such-program'], '/usr/bin:/bin')).toEqual(['no-such-program']);
  });
});
