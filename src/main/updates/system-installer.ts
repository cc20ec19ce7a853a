import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppUpdater, UpdateFileInfo, UpdateInfo } from 'electron-updater';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';
import { verifyFile } from '@backend/updates/install-image';
import type { DownloadContext, SelfInstaller, VerifiedFile } from '@backend/updates/self-installer';
import type { InstallationKind } from '@domain/updates/installation';

/** What electron-updater has downloaded. */
interface Downloaded {
  readonly version: string;
  readonly path: string;
  readonly updater: AppUpdater;
}

/**
 * Installs by electron-updater where that is what the system knows: NSIS on Windows, Squirrel on
 * macOS. It gets only what was verified here, and what it downloads is verified again before it is
 * installed. Null for other installations. Not tested: it takes those systems, and signed builds.
 */
export function systemInstaller(kind: InstallationKind): SelfInstaller | null {
  if (kind !== 'windows' && kind !== 'macos') return null;
  let downloaded: Downloaded | null = null;
  return {
    restartsItself: true,
    download: async (release, context) => {
      const updater = await openUpdater(kind, release, context);
      const [path] = await updater.downloadUpdate();
      if (path === undefined) throw new Error('electron-updater names no file');
      await verifyFile(path, release.file);
      downloaded = { version: release.version, path, updater };
    },
    isDownloaded: ({ version }) => downloaded?.version === version,
    install: async ({ file }, _folder, restarts) => {
      if (downloaded === null) return;
      const { path, updater } = downloaded;
      await verifyFile(path, file);
      // Squirrel installs on its own when the app ends.
      if (kind === 'windows') (updater as AppUpdater & Installing).install(true, restarts);
      else if (restarts) updater.quitAndInstall();
    },
    cleanUp: () => Promise.resolve(),
  };
}

/** Public in electron-updater's `BaseUpdater`, which its types do not export. */
interface Installing {
  install(isSilent: boolean, isForceRunAfter: boolean): boolean;
}

async function openUpdater(
  kind: 'windows' | 'macos',
  { version, releaseDate, url, file }: VerifiedFile,
  { folder, onProgress }: DownloadContext,
): Promise<AppUpdater> {
  const { MacUpdater, NsisUpdater, Provider } = await import('electron-updater');
  const { blockMapSize, ...rest } = file;
  const verified: UpdateFileInfo = { ...rest, ...(blockMapSize !== undefined && { blockMapSize }) };
  // Its types ask for two more, which are deprecated and not read.
  const info = { version, releaseDate, files: [verified] } as unknown as UpdateInfo;
  /** Names the release that was verified, and asks no server. */
  class VerifiedProvider extends Provider<UpdateInfo> {
    constructor(_options: unknown, _updater: unknown, runtime: ProviderRuntimeOptions) {
      super(runtime);
    }
    getLatestVersion(): Promise<UpdateInfo> {
      return Promise.resolve(info);
    }
    resolveFiles() {
      return [{ url: new URL(url), info: verified }];
    }
  }
  // It reads the name of its cache from a file that only its own publishing writes.
  await mkdir(folder, { recursive: true });
  const config = join(folder, 'app-update.yml');
  await writeFile(config, 'provider: custom\nupdaterCacheDirName: campaign-desk-updater\n');
  const updater = kind === 'windows' ? new NsisUpdater() : new MacUpdater();
  // Forgets the feed, so it comes first.
  updater.updateConfigPath = config;
  updater.setFeedURL({ provider: 'custom', updateProvider: VerifiedProvider });
  updater.logger = null;
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = kind === 'macos';
  updater.disableWebInstaller = true;
  // Every computer gets each release: none has a number by which it could be told from others.
  updater.isUserWithinRollout = () => true;
  updater.on('download-progress', ({ transferred, total }) => {
    onProgress(transferred, total);
  });
  // Without a listener an error would end the app; the promises say what went wrong.
  updater.on('error', () => undefined);
  await updater.checkForUpdates();
  return updater;
}
