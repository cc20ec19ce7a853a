import type { UpdateFailure } from '@domain/updates/failure';
import { nextCheckAfter } from '@domain/updates/schedule';
import { releaseToDownload } from '@domain/updates/state';
import { compareVersions } from '@domain/updates/version';
import { TamperedFile } from './install-image';
import { type NewerVersion, Offers } from './offers';
import { logFailure } from './update-failure';
import { UpdateHttp } from './update-http';
import type { UpdateProgress } from './update-progress';
import type { UpdateStorage } from './update-storage';
import type { UpdaterDeps } from './updater-deps';

/**
 * The steps of an update: asking the feed, downloading, installing. Each verifies again what it
 * gets, and reports what went wrong as a state. A signal that is aborted ends requests, and what
 * comes after it is ignored.
 */
export class UpdateSteps {
  readonly #deps: UpdaterDeps;
  readonly #storage: UpdateStorage;
  readonly #progress: UpdateProgress;
  /** Null in a build without updates. */
  readonly #offers: Offers | null;
  /** What the state is about. */
  #newer: NewerVersion | null = null;

  constructor(deps: UpdaterDeps, storage: UpdateStorage, progress: UpdateProgress) {
    this.#deps = deps;
    this.#storage = storage;
    this.#progress = progress;
    const { setup, version, platform, clock } = deps;
    const { source, installation, arch } = setup;
    this.#offers =
      source === null
        ? null
        : new Offers({
            ...{ source, installation, installed: version, platform, arch, now: clock.now },
            record: () => storage.record,
            note: (patch) => {
              storage.note(patch);
            },
          });
  }

  /** Asks the feed. */
  async check(signal: AbortSignal): Promise<void> {
    if (this.#offers === null) return;
    const { clock, random } = this.#deps;
    this.#progress.dispatch({ kind: 'check-started' });
    const now = clock.now();
    // Before the request: a server that ends the app is not asked at every start.
    this.#storage.note({ checkedAt: now.toISOString(), nextCheckAt: nextCheckAfter(now, random()).toISOString() });
    try {
      const found = await this.#offers.fetch(this.#openHttp(signal));
      if (signal.aborted) return;
      if (found.kind === 'newer') await this.#follow(found);
      else this.#progress.dispatch(found.kind === 'same' ? { kind: 'none-found' } : found);
    } catch (error) {
      if (!signal.aborted) this.#progress.dispatch({ kind: 'check-failed', failure: this.#failureOf(error) });
    }
  }

  /** Downloads the version that was found. Resolves when it is ready, or was given up. */
  async download(signal: AbortSignal): Promise<void> {
    const { installer } = this.#deps.setup;
    const file = this.#newer?.file ?? null;
    if (installer === null || file === null || releaseToDownload(this.#progress.state) === null) return;
    this.#progress.dispatch({ kind: 'download-started', total: file.file.size });
    try {
      await installer.download(file, {
        ...{ http: this.#openHttp(signal), log: this.#deps.log, signal, folder: this.#storage.files },
        onProgress: (received, total) => {
          this.#progress.dispatch({ kind: 'received', received, total });
        },
      });
      if (!signal.aborted) this.#progress.dispatch({ kind: 'downloaded' });
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof TamperedFile) {
        this.#progress.dispatch({ kind: 'refused', refusal: 'tampered', version: file.version });
      } else this.#progress.dispatch({ kind: 'download-failed', failure: this.#failureOf(error) });
    }
  }

  /** Installs the version that is ready. What went wrong is noted for the next start. */
  async install(restarts: boolean): Promise<void> {
    const { setup, log } = this.#deps;
    const file = this.#newer?.file ?? null;
    if (this.#progress.state.kind !== 'ready' || file === null || setup.installer === null) return;
    const { version } = file;
    this.#storage.note({ installing: version, failure: null });
    try {
      await setup.installer.install(file, this.#storage.files, restarts);
      this.#storage.note({ installing: null, offer: null });
      await this.#storage.forgetFiles();
      log.info('update-installed', { version });
    } catch (error) {
      const why = error instanceof TamperedFile ? { kind: 'tampered' as const } : this.#failureOf(error);
      log.error('update-not-installed', { version, why: why.kind });
      this.#storage.note({ installing: null, failure: { version, why } });
    }
  }

  /** Restores what the last session downloaded, or could not install. */
  async restore(): Promise<void> {
    const { setup, version } = this.#deps;
    const { problem } = this.#storage;
    const newer = this.#offers?.kept() ?? null;
    this.#newer = newer;
    if (problem !== null && compareVersions(problem.version, version) > 0) {
      const release = newer?.release ?? null;
      this.#progress.dispatch({ kind: 'install-failed', failure: problem.why, release });
    } else if (newer !== null) {
      const isThere = newer.file !== null && setup.installer?.isDownloaded(newer.file, this.#storage.files) === true;
      this.#progress.dispatch({ kind: isThere ? 'restored' : 'remembered', release: newer.release });
    }
    if (problem !== null) this.#storage.note({ installing: null, failure: null });
    if (newer === null) await this.#storage.forgetFiles();
  }

  /** Forgets what was found and downloaded. */
  async forget(): Promise<void> {
    this.#newer = null;
    this.#progress.dispatch({ kind: 'turned-off' });
    if (this.#storage.record.offer !== null) this.#storage.note({ offer: null });
    await this.#storage.forgetFiles();
  }

  /** A download is not given up for a newer version; the next check finds that. */
  async #follow(newer: NewerVersion): Promise<void> {
    const { state } = this.#progress;
    if (state.kind === 'downloading') return;
    if (state.kind === 'ready' && this.#newer?.release.version === newer.release.version) return;
    if (this.#storage.record.offer?.metadata !== newer.offer.metadata) await this.#storage.forgetFiles();
    this.#newer = newer;
    this.#storage.note({ offer: newer.offer });
    this.#progress.dispatch({ kind: 'found', release: newer.release });
  }

  #openHttp(signal: AbortSignal): UpdateHttp {
    const { fetch, clock, setup } = this.#deps;
    return new UpdateHttp({
      ...{ fetch, clock, signal },
      allowsLoopback: setup.source?.allowsLoopback ?? false,
      mayProceed: () => this.#waitForCampaigns(),
    });
  }

  /** An update of a campaign comes first: it has the network and the disk for itself. */
  async #waitForCampaigns(): Promise<void> {
    const { isSending, whenIdle } = this.#deps;
    if (!isSending()) return;
    this.#progress.dispatch({ kind: 'paused', isPaused: true });
    while (isSending()) await whenIdle();
    this.#progress.dispatch({ kind: 'paused', isPaused: false });
  }

  #failureOf(error: unknown): UpdateFailure {
    return logFailure(error, this.#deps);
  }
}
