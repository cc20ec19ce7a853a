import { join } from 'node:path';
import type { Environment } from '../command';
import { repositoryRoot } from '../repository';

const TOOLS_HOST = 'https://github.com/electron-userland/electron-builder-binaries/releases/download/';
const MIRRORS = ['NPM_CONFIG_ELECTRON_BUILDER_BINARIES_MIRROR', 'ELECTRON_BUILDER_BINARIES_MIRROR'];
const PROBE_TIMEOUT_MS = 15_000;

/** What makes installers on this machine. */
export type Toolset = 'standard' | 'system';

/**
 * Returns from where electron-builder downloads its tools, as its own environment variables say.
 */
export function toolsHost(env: Environment): string {
  return MIRRORS.map((name) => env[name] ?? env[name.toLowerCase()]).find((url) => url !== undefined) ?? TOOLS_HOST;
}

/**
 * Returns `standard` if the host of electron-builder's tools responds at all, and `system`
 * otherwise.
 */
export async function chooseToolset(host: string): Promise<Toolset> {
  try {
    await fetch(host, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    return 'standard';
  } catch {
    return 'system';
  }
}

/** What `npm run package` says if it cannot make an AppImage. */
export const NO_APPIMAGE =
  "electron-builder's tools cannot be downloaded here: using this system's, and making no AppImage.";

/**
 * The kinds of packages for Linux that electron-builder makes, in its own names, all in one call.
 */
export function linuxTargets(toolset: Toolset): readonly string[] {
  // An AppImage starts with a program that only electron-builder's tools bring.
  return [...(toolset === 'standard' ? ['AppImage'] : []), 'deb', 'rpm'];
}

/** Replaces the fpm that electron-builder would download by our own. */
export function environmentFor(toolset: Toolset, env: Environment): Environment {
  if (toolset === 'standard') return env;
  return {
    CUSTOM_FPM_PATH: join(repositoryRoot, 'scripts', 'release', 'fpm', 'fpm.ts'),
    ...env,
  };
}
