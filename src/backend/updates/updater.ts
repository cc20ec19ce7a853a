import { type EffectiveMode, effectiveMode, type UpdateMode } from '@domain/updates/mode';
import { isCheckDue } from '@domain/updates/schedule';
import type { UpdateStatus } from '@domain/updates/status';
import { logFailure } from './update-failure';
import { UpdateProgress } from './update-progress';
import { UpdateSteps } from './update-steps';
import { UpdateStorage } from './update-storage';
import { UpdateTimer } from './update-timer';
import type { UpdaterDeps } from './updater-deps';

/**
 * Whether updates are on. `checking`: they are, and the feed is being asked. `abort` ends all
 * requests of the time in which they are on. `stopped`: the app ends.
 */
type Phase =
  | { readonly kind: 'off' }
  | { readonly kind: 'on' | 'checking'; readonly mode: Exclude<UpdateMode, 'off'>; readonly abort: AbortController }
  | { readonly kind: 'stopped' };

/**
 * Decides when to check for new versions of the app, to download and to install them. While the
 * mode is `off`, it makes no request.
 */
export class Updater {
  readonly #deps: UpdaterDeps;
  readonly #storage: UpdateStorage;
  readonly #progress: UpdateProgress;
  readonly #steps: UpdateSteps;
  readonly #timer: UpdateTimer;
  #phase: Phase = { kind: 'off' };

  constructor(deps: UpdaterDeps) {
    this.#deps = deps;
    this.#storage = new UpdateStorage(deps.folder, (error) => logFailure(error, deps));
    this.#progress = new UpdateProgress(deps.clock, () => {
      if (this.#phase.kind !== 'stopped') deps.onStatus(this.status);
    });
    this.#steps = new UpdateSteps(deps, this.#storage, this.#progress);
    this.#timer = new UpdateTimer(deps.clock, async () => {
      await this.modeChanged();
      await this.#checkIfDue();
    });
  }

  get status(): UpdateStatus {
    const settings = this.#deps.readSettings();
    const effective = this.#effectiveMode(settings);
    const isUndecided = effective.control === 'user' && settings?.updates === null;
    return {
      ...effective,
      shouldAsk: isUndecided && this.#deps.hasPushed(),
      installation: this.#deps.setup.installation,
      checkedAt: this.#storage.record.checkedAt,
      state: this.#progress.state,
    };
  }

  /** Whether a version waits to be installed. */
  get isReady(): boolean {
    return this.#progress.state.kind === 'ready';
  }

  /** Restores what the last session left, and begins to check from time to time. */
  async start(): Promise<void> {
    const { mode } = this.#effectiveMode();
    if (mode !== 'off') this.#phase = { kind: 'on', mode, abort: new AbortController() };
    const { installer } = this.#deps.setup;
    if (installer !== null) await this.#storage.tidy(() => installer.cleanUp());
    await this.#restore();
    this.#timer.start(this.#deps.random());
  }

  stop(): void {
    this.#endRequests();
    this.#phase = { kind: 'stopped' };
    this.#timer.stop();
  }

  /** Follows a change of what the user, a policy or the environment wants. */
  async modeChanged(): Promise<void> {
    const { mode } = this.#effectiveMode();
    const before = this.#phase;
    if (before.kind === 'stopped') return;
    if (mode === 'off') {
      this.#endRequests();
      this.#phase = { kind: 'off' };
      this.#progress.report();
      if (before.kind !== 'off') await this.#steps.forget();
      return;
    }
    this.#phase = before.kind === 'off' ? { kind: 'on', mode, abort: new AbortController() } : { ...before, mode };
    this.#progress.report();
    if (before.kind === 'off') await this.#checkIfDue();
    else await this.#downloadIfAutomatic();
  }

  /** Checks now, and downloads what it finds if the mode says so. Resolves when that is done. */
  async check(): Promise<void> {
    const { readSettings, setup } = this.#deps;
    const settings = readSettings();
    if (setup.source === null || settings === null || settings.workOffline) return;
    const { mode } = this.#effectiveMode(settings);
    const before = this.#phase;
    // What has turned updates off meanwhile is followed at the next change of the mode.
    if (mode === 'off' || before.kind === 'checking' || before.kind === 'stopped') return;
    const abort = before.kind === 'on' ? before.abort : new AbortController();
    this.#phase = { kind: 'checking', mode, abort };
    try {
      await this.#steps.check(abort.signal);
    } finally {
      this.#endCheck(abort);
    }
    await this.#downloadIfAutomatic();
  }

  /** Downloads the version that was found. Resolves when it is ready, or was given up. */
  async download(): Promise<void> {
    const phase = this.#phase;
    if (phase.kind === 'on' || phase.kind === 'checking') await this.#steps.download(phase.abort.signal);
  }

  /**
   * Installs the version that waits. Does nothing while an update of a campaign is being sent.
   * Never rejects.
   */
  async installOnQuit(restarts: boolean): Promise<void> {
    if (!this.#deps.isSending()) await this.#steps.install(restarts);
  }

  async #restore(): Promise<void> {
    const { kind } = this.#phase;
    if (kind === 'on' || kind === 'checking') await this.#steps.restore();
    else if (kind === 'off' && this.#storage.record.offer !== null) await this.#steps.forget();
  }

  async #downloadIfAutomatic(): Promise<void> {
    const phase = this.#phase;
    if (phase.kind === 'off' || phase.kind === 'stopped' || phase.mode !== 'automatic') return;
    if (this.#progress.state.kind === 'available') await this.download();
  }

  async #checkIfDue(): Promise<void> {
    const { nextCheckAt } = this.#storage.record;
    const due = nextCheckAt === null ? null : new Date(nextCheckAt);
    if (this.#deps.isOnline() && isCheckDue(due, this.#deps.clock.now())) await this.check();
    else await this.#downloadIfAutomatic();
  }

  /** Updates may have been turned off, and on again, since the check began. */
  #endCheck(abort: AbortController): void {
    const phase = this.#phase;
    if (phase.kind === 'checking' && phase.abort === abort) this.#phase = { ...phase, kind: 'on' };
  }

  #endRequests(): void {
    if (this.#phase.kind === 'on' || this.#phase.kind === 'checking') this.#phase.abort.abort();
  }

  #effectiveMode(settings = this.#deps.readSettings()): EffectiveMode {
    const { source, readPolicy, environment } = this.#deps.setup;
    const policy = source === null ? null : readPolicy();
    return effectiveMode({ hasSource: source !== null, policy, environment, setting: settings?.updates ?? null });
  }
}
