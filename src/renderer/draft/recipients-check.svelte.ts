import { untrack } from 'svelte';
import type { EventPayload } from '@contract/index';
import type { AppError, Result } from '@domain/errors/errors';
import type { Bridge } from '../kernel/bridge';
import type { After } from '../kernel/timers/write-behind';
import type { OpenDraft } from './open-draft.svelte';

export interface RecipientsCheckDeps {
  readonly bridge: Bridge;
  readonly reportError: (error: AppError) => void;
}

/** One run of a check. */
export interface CheckRun {
  /** The request of the command that takes long, by which the check cancels it. */
  readonly request: string;
  /** Whether no other run has begun: one of several steps can stop between them. */
  readonly isNewest: () => boolean;
}

export interface RecipientsCheckOptions<Input, Value> {
  /**
   * What the check depends on besides the rows and the connection. Reactive: the check runs again
   * whenever anything read here changes. Null if there is nothing to check.
   */
  readonly input: () => Input | null;
  /**
   * Has main check the recipients. Null keeps the value from before, as after a check that was
   * cancelled.
   */
  readonly run: (input: Input, run: CheckRun) => Promise<Result<Value> | null>;
  /** The value before the first check, and while there is nothing to check. */
  readonly none: Value;
  /** Hands the value to the draft. Reactive, because problems also follow the time and settings. */
  readonly publish: (value: Value) => void;
  /** Takes from the draft what was published. */
  readonly unpublish: () => void;
  /** Whether rows that are on the screen show something else than before. */
  readonly changesRows?: (before: Value, after: Value) => boolean;
  /** Whether what changed elsewhere makes another check necessary. */
  readonly dependsOn?: (change: EventPayload<'changed'>) => boolean;
  /** How long nothing must have changed before a check begins. */
  readonly pause?: { readonly after: After; readonly ms: number };
}

/**
 * What main finds out about the recipients of a draft, checked again after each change of what it
 * depends on. Only the newest check counts, and a draft that was deleted meanwhile is no error.
 */
export class RecipientsCheck<Input, Value> {
  readonly #deps: RecipientsCheckDeps;
  readonly #open: OpenDraft;
  readonly #options: RecipientsCheckOptions<Input, Value>;
  readonly #stops: readonly (() => void)[];
  /** The request of the run that is under way. */
  #request: string | null = null;
  #stopWaiting = (): void => undefined;

  /** Of the newest check that has ended. */
  value: Value;
  /** Whether a check is under way. */
  isRunning = $state.raw(false);
  /** Whether the last check was cancelled, so that the value may be out of date. */
  wasCancelled = $state.raw(false);

  constructor(deps: RecipientsCheckDeps, open: OpenDraft, options: RecipientsCheckOptions<Input, Value>) {
    this.#deps = deps;
    this.#open = open;
    this.#options = options;
    this.value = $state.raw(options.none);
    const stopFollowing = $effect.root(() => {
      $effect(() => {
        void [open.rowsSince, open.connectionId];
        options.input();
        untrack(() => {
          this.#runSoon();
        });
      });
      $effect(() => {
        options.publish(this.value);
      });
    });
    const stopListening = deps.bridge.on('changed', (change) => {
      if (options.dependsOn?.(change) === true) this.#runSoon();
    });
    this.#stops = [stopFollowing, stopListening];
  }

  stop(): void {
    this.cancel();
    this.wasCancelled = false;
    for (const stop of this.#stops) stop();
    this.#options.unpublish();
  }

  /** Gives up the check that is waiting or under way; the value stays. */
  cancel(): void {
    this.wasCancelled = this.isRunning;
    this.#dropRun();
  }

  /** Checks again, although nothing has changed. */
  repeat(): void {
    this.#runSoon();
  }

  #dropRun(): void {
    this.#stopWaiting();
    this.#cancelRun();
    this.isRunning = false;
  }

  /** Has main give up the run that is under way, which nobody waits for any more. */
  #cancelRun(): void {
    const request = this.#request;
    this.#request = null;
    if (request !== null) void this.#deps.bridge.call('recipients.cancel', { request });
  }

  #runSoon(): void {
    const input = this.#options.input();
    const { pause } = this.#options;
    if (input === null) {
      this.wasCancelled = false;
      this.#dropRun();
      this.value = this.#options.none;
    } else if (pause === undefined) {
      void this.#run(input);
    } else {
      this.#stopWaiting();
      this.#stopWaiting = pause.after(pause.ms, () => void this.#run(input));
    }
  }

  async #run(input: Input): Promise<void> {
    const { run, changesRows } = this.#options;
    this.#cancelRun();
    const request = crypto.randomUUID();
    this.#request = request;
    const isNewest = (): boolean => request === this.#request;
    this.isRunning = true;
    this.wasCancelled = false;
    const checked = await run(input, { request, isNewest });
    if (!isNewest()) return;
    this.#request = null;
    this.isRunning = false;
    // Main ends, or its thread does.
    this.wasCancelled = checked === null;
    if (checked?.ok === false) {
      if (checked.error.kind !== 'not-found') this.#deps.reportError(checked.error);
    } else if (checked !== null) {
      const before = this.value;
      this.value = checked.value;
      // The rows on the screen were read before this was known.
      if (changesRows?.(before, checked.value) === true && this.#open.rows.isTable) this.#open.rows.view.refresh();
    }
  }
}
