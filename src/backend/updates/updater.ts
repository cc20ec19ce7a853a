import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type EffectiveMode, effectiveMode, type UpdateMode } from '@domain/updates/mode';
import { isCheckDue, nextCheckAfter } from '@domain/updates/schedule';
import {
  nextUpdateState,
  releaseToDownload,
  type UpdateEvent,
  type UpdateFailure,
  type UpdateState,
} from '@domain/updates/state';
import type { UpdateStatus } from '@domain/updates/status';
import { compareVersions } from '@domain/updates/version';
import { TamperedFile } from './install-image';
import { type NewerVersion, Offers } from './offers';
import { updateFailureOf } from './update-failure';
import { UpdateHttp } from './update-http';
import { type UpdateRecord, UpdateRecordFile } from './update-record';
import type { UpdaterDeps } from './updater-deps';

/** Not in the way of the start; a random time is added. In milliseconds, like the others. */
const FIRST_CHECK_MS = 60_000;
const MAX_FIRST_JITTER_MS = 240_000;
/** How often to see whether a check is due: timers stand still while a computer sleeps. */
const TICK_MS = 15 * 60_000;
const MIN_REPORT_INTERVAL_MS = 200;

/**
 * Checks for new versions of the app, downloads them and installs them when the app quits. While
 * the mode is `off`, it makes no request. Each step verifies again what it gets.
 */
export class Updater {
  readonly #deps: UpdaterDeps;
  readonly #record: UpdateRecordFile;
  /** Where downloaded files are. */
  readonly #files: string;
  /** Null in a build without updates. */
  readonly #offers: Offers | null;
  #state: UpdateState = { kind: 'idle' };
  /** What the state is about. */
  #newer: NewerVersion | null = null;
  /** Ends the requests of the work that is under way. */
  #abort = new AbortController();
  #isChecking = false;
  #isStopped = false;
  #mode: UpdateMode = 'off';
  #cancelTick = (): void => undefined;
  #reportedAt = -Infinity;

  constructor(deps: UpdaterDeps) {
    this.#deps = deps;
    const { source, installation, arch } = deps.setup;
    this.#record = new UpdateRecordFile(join(deps.folder, 'updates', 'updates.json'));
    this.#files = join(deps.folder, 'updates', 'files');
    const { version: installed, platform } = deps;
    this.#offers =
      source === null
        ? null
        : new Offers({
            ...{ source, installation, installed, platform, arch, now: deps.clock.now },
            record: () => this.#record.current,
            note: (patch) => {
              this.#note(patch);
            },
          });
  }

  get status(): UpdateStatus {
    const settings = this.#deps.readSettings();
    const effective = this.#effectiveMode(settings);
    const isUndecided = effective.control === 'user' && settings !== null && settings.updates === null;
    return {
      ...effective,
      shouldAsk: isUndecided && this.#deps.hasPushed(),
      installation: this.#deps.setup.installation,
      checkedAt: this.#record.current.checkedAt,
      state: this.#state,
    };
  }

  /** Restores what the last session left, and begins to check from time to time. */
  async start(): Promise<void> {
    this.#mode = this.#effectiveMode().mode;
    const { installer } = this.#deps.setup;
    if (installer !== null) await this.#despiteErrors(installer.cleanUp());
    if (this.#mode !== 'off') await this.#restore();
    else if (this.#record.current.offer !== null) await this.#turnOff();
    this.#tickAfter(FIRST_CHECK_MS + this.#deps.random() * MAX_FIRST_JITTER_MS);
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelTick();
    this.#abort.abort();
  }

  /** Follows a change of what the user, a policy or the environment wants. */
  async modeChanged(): Promise<void> {
    const before = this.#mode;
    this.#mode = this.#effectiveMode().mode;
    this.#report();
    if (this.#mode === 'off') {
      if (before !== 'off') await this.#turnOff();
    } else if (before === 'off') await this.#checkIfDue();
    else await this.#downloadIfAutomatic();
  }

  /** Checks now, and downloads what it finds if the mode says so. Resolves when that is done. */
  async check(): Promise<void> {
    const settings = this.#deps.readSettings();
    if (this.#offers === null || settings === null || settings.workOffline || this.#isChecking) return;
    this.#mode = this.#effectiveMode(settings).mode;
    if (this.#mode === 'off') return;
    this.#isChecking = true;
    try {
      await this.#fetchOffer(this.#offers);
    } finally {
      this.#isChecking = false;
    }
    await this.#downloadIfAutomatic();
  }

  /** Downloads the version that was found. Resolves when it is ready, or was given up. */
  async download(): Promise<void> {
    const { installer } = this.#deps.setup;
    const file = this.#newer?.file ?? null;
    if (installer === null || file === null || releaseToDownload(this.#state) === null) return;
    this.#dispatch({ kind: 'download-started', total: file.file.size });
    const { signal } = this.#abort;
    try {
      await installer.download(file, {
        ...{ http: this.#openHttp(), log: this.#deps.log, signal, folder: this.#files },
        onProgress: (received, total) => {
          this.#dispatch({ kind: 'received', received, total });
        },
      });
      if (!signal.aborted) this.#dispatch({ kind: 'downloaded' });
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof TamperedFile) {
        this.#dispatch({ kind: 'refused', refusal: 'tampered', version: file.version });
      } else this.#dispatch({ kind: 'download-failed', failure: this.#failureOf(error) });
    }
  }

  /** Whether a version waits to be installed. */
  get isReady(): boolean {
    return this.#state.kind === 'ready';
  }

  /**
   * Installs the version that waits. Does nothing while an update of a campaign is being sent. What
   * went wrong is noted for the next start. Never rejects.
   */
  async installOnQuit(restarts: boolean): Promise<void> {
    const { setup, isSending, log } = this.#deps;
    const file = this.#newer?.file ?? null;
    if (!this.isReady || file === null || setup.installer === null || isSending()) return;
    const { version } = file;
    this.#note({ installing: version, failure: null });
    try {
      await setup.installer.install(file, this.#files, restarts);
      this.#note({ installing: null, offer: null });
      await this.#forgetFiles();
      log.info('update-installed', { version });
    } catch (error) {
      const why = error instanceof TamperedFile ? { kind: 'tampered' as const } : this.#failureOf(error);
      log.error('update-not-installed', { version, why: why.kind });
      this.#note({ installing: null, failure: { version, why } });
    }
  }

  async #fetchOffer(offers: Offers): Promise<void> {
    const { clock, random } = this.#deps;
    this.#dispatch({ kind: 'check-started' });
    const now = clock.now();
    // Before the request: a server that ends the app is not asked at every start.
    this.#note({ checkedAt: now.toISOString(), nextCheckAt: nextCheckAfter(now, random()).toISOString() });
    const { signal } = this.#abort;
    try {
      const found = await offers.fetch(this.#openHttp());
      if (signal.aborted) return;
      if (found.kind === 'newer') await this.#follow(found);
      else this.#dispatch(found.kind === 'same' ? { kind: 'none-found' } : found);
    } catch (error) {
      if (!signal.aborted) this.#dispatch({ kind: 'check-failed', failure: this.#failureOf(error) });
    }
  }

  /** A download is not given up for a newer version; the next check finds that. */
  async #follow(newer: NewerVersion): Promise<void> {
    const { version } = newer.release;
    if (this.#state.kind === 'downloading') return;
    if (this.isReady && this.#newer?.release.version === version) return;
    if (this.#record.current.offer?.metadata !== newer.offer.metadata) await this.#forgetFiles();
    this.#newer = newer;
    this.#note({ offer: newer.offer });
    this.#dispatch({ kind: 'found', release: newer.release });
  }

  /** Restores what the last session downloaded, or could not install. */
  async #restore(): Promise<void> {
    const { setup, version } = this.#deps;
    const { problem } = this.#record;
    const newer = this.#offers?.kept() ?? null;
    this.#newer = newer;
    if (problem !== null && compareVersions(problem.version, version) > 0) {
      this.#dispatch({
        kind: 'install-failed',
        failure: problem.why,
        release: newer?.release ?? null,
      });
    } else if (newer !== null) {
      const isThere = newer.file !== null && setup.installer?.isDownloaded(newer.file, this.#files) === true;
      this.#dispatch(
        isThere ? { kind: 'restored', release: newer.release } : { kind: 'remembered', release: newer.release },
      );
    }
    if (problem !== null) this.#note({ installing: null, failure: null });
    if (newer === null) await this.#forgetFiles();
  }

  async #turnOff(): Promise<void> {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#newer = null;
    this.#dispatch({ kind: 'turned-off' });
    if (this.#record.current.offer !== null) this.#note({ offer: null });
    await this.#forgetFiles();
  }

  #forgetFiles(): Promise<void> {
    return this.#despiteErrors(rm(this.#files, { recursive: true, force: true }));
  }

  async #downloadIfAutomatic(): Promise<void> {
    if (this.#mode === 'automatic' && this.#state.kind === 'available') await this.download();
  }

  async #checkIfDue(): Promise<void> {
    const { nextCheckAt } = this.#record.current;
    const due = nextCheckAt === null ? null : new Date(nextCheckAt);
    if (this.#deps.isOnline() && isCheckDue(due, this.#deps.clock.now())) await this.check();
    else await this.#downloadIfAutomatic();
  }

  #tickAfter(ms: number): void {
    if (this.#isStopped) return;
    this.#cancelTick = this.#deps.clock.after(ms, () => {
      void this.modeChanged()
        .then(() => this.#checkIfDue())
        .finally(() => {
          this.#tickAfter(TICK_MS);
        });
    });
  }

  #effectiveMode(settings = this.#deps.readSettings()): EffectiveMode {
    const { source, readPolicy, environment } = this.#deps.setup;
    const policy = source === null ? null : readPolicy();
    return effectiveMode({ hasSource: source !== null, policy, environment, setting: settings?.updates ?? null });
  }

  #openHttp(): UpdateHttp {
    const { fetch, clock, setup } = this.#deps;
    return new UpdateHttp({
      ...{ fetch, clock, signal: this.#abort.signal },
      allowsLoopback: setup.source?.allowsLoopback ?? false,
      mayProceed: () => this.#waitForCampaigns(),
    });
  }

  /** An update of a campaign comes first: it has the network and the disk for itself. */
  async #waitForCampaigns(): Promise<void> {
    const { isSending, whenIdle } = this.#deps;
    if (!isSending()) return;
    this.#dispatch({ kind: 'paused', isPaused: true });
    while (isSending()) await whenIdle();
    this.#dispatch({ kind: 'paused', isPaused: false });
  }

  /** Remembers something; if the disk refuses, for this session only. */
  #note(patch: Partial<UpdateRecord>): void {
    try {
      this.#record.update(patch);
    } catch (error) {
      this.#failureOf(error);
    }
  }

  /** For what is tidied up: the log has an error, and nothing else depends on it. */
  async #despiteErrors(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.#failureOf(error);
    }
  }

  #failureOf(error: unknown): UpdateFailure {
    const failure = updateFailureOf(error);
    if (failure === null) this.#deps.reportUnexpectedError('updates', error);
    else this.#deps.log.warn('update', { why: failure.kind });
    return failure ?? { kind: 'failed' };
  }

  #dispatch(event: UpdateEvent): void {
    const next = nextUpdateState(this.#state, event);
    if (next === this.#state) return;
    this.#state = next;
    const isTooSoon = this.#deps.clock.elapsed() - this.#reportedAt < MIN_REPORT_INTERVAL_MS;
    if (event.kind !== 'received' || !isTooSoon) this.#report();
  }

  #report(): void {
    if (this.#isStopped) return;
    this.#reportedAt = this.#deps.clock.elapsed();
    this.#deps.onStatus(this.status);
  }
}
