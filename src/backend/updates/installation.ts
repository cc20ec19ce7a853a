import { existsSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, sep } from 'node:path';
import type { InstallationKind } from '@domain/updates/installation';

export interface Installation {
  readonly kind: InstallationKind;
  /** The file that is replaced; null if the app replaces none itself. */
  readonly file: string | null;
}

export interface InstallationFacts {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly execPath: string;
  readonly resourcesPath: string;
  readonly isPackaged: boolean;
  /** For tests: what is read of the disk. */
  readonly exists?: (path: string) => boolean;
}

/** Where our deb and rpm install the app, see `electron-builder.yml`. */
const PACKAGE_FOLDER = '/opt/Campaign Desk/';
/** What dpkg writes for an installed package. */
const DPKG_LIST = '/var/lib/dpkg/info/campaign-desk.list';

/** Finds out how the running app was installed. */
export function findInstallation(facts: InstallationFacts): Installation {
  const { platform, isPackaged } = facts;
  if (platform === 'win32' || platform === 'darwin') {
    const kind = platform === 'win32' ? 'windows' : 'macos';
    return { kind: isPackaged ? kind : 'unpacked', file: null };
  }
  const image = runningImage(facts);
  return image === null ? { kind: packageKind(facts), file: null } : { kind: 'appimage', file: image };
}

/**
 * The AppImage that runs. Programs inherit its variables, so another AppImage may have started this
 * app: only one whose mounted folder has our program in it is ours to replace.
 */
function runningImage({ env, execPath }: InstallationFacts): string | null {
  const [file, folder] = [env['APPIMAGE'] ?? '', env['APPDIR'] ?? ''];
  if (!isAbsolute(file) || !isAbsolute(folder)) return null;
  try {
    if (!realpathSync(execPath).startsWith(realpathSync(folder) + sep)) return null;
    const real = realpathSync(file);
    return statSync(real).isFile() ? real : null;
  } catch {
    return null;
  }
}

function packageKind({ execPath, resourcesPath, exists = existsSync }: InstallationFacts): InstallationKind {
  if (!execPath.startsWith(PACKAGE_FOLDER) && !exists(join(resourcesPath, 'package-type'))) return 'unpacked';
  return exists(DPKG_LIST) ? 'apt' : 'dnf';
}
