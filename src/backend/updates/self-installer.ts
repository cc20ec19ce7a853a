import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { UpdateFile } from '@domain/updates/metadata';
import type { Log } from '../log/log';
import { installImage, type InstallStage, unfinishedCopy } from './install-image';
import type { UpdateHttp } from './update-http';

/** A verified release: its file, and where that is. */
export interface VerifiedFile {
  readonly version: string;
  /** ISO 8601. */
  readonly releaseDate: string;
  readonly url: string;
  readonly file: UpdateFile;
}

export interface DownloadContext {
  readonly http: UpdateHttp;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Where downloaded files are kept. */
  readonly folder: string;
  /** Bytes that came, and bytes that are fetched in all. */
  readonly onProgress: (received: number, total: number) => void;
}

/** How one kind of installation gets and installs new versions. */
export interface SelfInstaller {
  /** Whether an installation that restarts the app does so on its own. */
  readonly restartsItself: boolean;
  /** Downloads and verifies a file, unless it is there already. */
  download(release: VerifiedFile, context: DownloadContext): Promise<void>;
  /** Whether the file of a release is there; it is verified again when it is installed. */
  isDownloaded(release: VerifiedFile, folder: string): boolean;
  /** Installs it. If that fails, the running version stays whole. */
  install(release: VerifiedFile, folder: string, restarts: boolean): Promise<void>;
  /** Removes what an interrupted installation left. */
  cleanUp(): Promise<void>;
}

interface ImageInstallerOptions {
  /** The running AppImage. */
  readonly image: string;
  /** For tests: called at each stage of an installation. */
  readonly at?: (stage: InstallStage) => void;
}

/** Replaces the running AppImage. */
export function imageInstaller({ image, at }: ImageInstallerOptions): SelfInstaller {
  return {
    restartsItself: false,
    download: async ({ url, file }, { folder, ...context }) => {
      const { downloadUpdate } = await import('./download');
      await downloadUpdate({ ...context, url, file, current: image, target: join(folder, file.url) });
    },
    isDownloaded: ({ file }, folder) => existsSync(join(folder, file.url)),
    install: ({ file }, folder) =>
      installImage({ source: join(folder, file.url), target: image, expected: file, ...(at !== undefined && { at }) }),
    cleanUp: () => rm(unfinishedCopy(image), { force: true }),
  };
}
