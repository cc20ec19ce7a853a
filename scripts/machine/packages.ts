/**
 * Something the project needs from Debian. Newer releases renamed some packages, so any one of the
 * names will do.
 */
export interface Requirement {
  /** The newest name first. */
  readonly names: readonly [string, ...string[]];
}

/** What Electron and the keychain need to run. */
export const RUN_REQUIREMENTS: readonly Requirement[] = [
  { names: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { names: ['libnss3'] },
  { names: ['libasound2t64', 'libasound2'] },
  { names: ['libgbm1'] },
  { names: ['libsecret-1-0'] },
];

/** What the tests need besides: a display with a keyboard, and a keychain of their own. */
export const TEST_REQUIREMENTS: readonly Requirement[] = [
  ...RUN_REQUIREMENTS,
  { names: ['xvfb'] },
  { names: ['xauth'] },
  { names: ['x11-xkb-utils'] },
  { names: ['xdotool'] },
  { names: ['dbus'] },
  { names: ['dbus-x11'] },
  { names: ['gnome-keyring'] },
];

/**
 * What the tests of an installed package need besides: a fresh Debian, and a reader of machine
 * code.
 */
export const installRequirements: readonly Requirement[] = [
  { names: ['debootstrap'] },
  // Relatives of Debian do not have it; without it debootstrap checks no signature.
  { names: ['debian-archive-keyring'] },
  { names: ['binutils'] },
];

/** What checks the description of the app for software centres. */
export const METAINFO_REQUIREMENTS: readonly Requirement[] = [{ names: ['appstream'] }];

/** What compiles the script of the installer for Windows. */
export const WINDOWS_INSTALLER_REQUIREMENTS: readonly Requirement[] = [{ names: ['nsis'] }];

/**
 * What makes packages: rpm also for electron-builder's own tools, xz where those are out of reach.
 */
export const packageRequirements: readonly Requirement[] = [{ names: ['rpm'] }, { names: ['xz-utils'] }];

/** What indexes and signs an apt repository. */
export const APT_REPOSITORY_REQUIREMENTS: readonly Requirement[] = [{ names: ['apt-utils'] }, { names: ['gnupg'] }];

/** `packageRequirements` as programs, for systems whose package names we do not know. */
export const packagePrograms = ['dpkg-deb', 'rpmbuild', 'tar', 'gzip', 'xz'] as const;

/** Reads `dpkg-query -W -f='${Package} ${db:Status-Status}\n'`: the names of what is installed. */
export function installedPackages(dpkgOutput: string): ReadonlySet<string> {
  const lines = dpkgOutput.split('\n').map((line) => line.split(' '));
  return new Set(lines.flatMap(([name, status]) => (name !== undefined && status === 'installed' ? [name] : [])));
}

/**
 * Reads `apt-cache policy`: the names that this release can install. A purely virtual name has no
 * candidate.
 */
export function installablePackages(policyOutput: string): ReadonlySet<string> {
  const blocks = policyOutput.matchAll(/^(\S+):\n {2}Installed: .*\n {2}Candidate: (.*)$/gm);
  return new Set(
    [...blocks].flatMap(([, name, candidate]) => (name !== undefined && candidate !== '(none)' ? [name] : [])),
  );
}

export function missing(wanted: readonly Requirement[], installed: ReadonlySet<string>): readonly Requirement[] {
  return wanted.filter(({ names }) => !names.some((name) => installed.has(name)));
}

/**
 * The name to install for each requirement: the first this release has, or the oldest when it knows
 * none of them.
 */
export function namesToInstall(wanted: readonly Requirement[], installable: ReadonlySet<string>): readonly string[] {
  return wanted.map(({ names }) => names.find((name) => installable.has(name)) ?? names.at(-1) ?? names[0]);
}
