import { untrack } from 'svelte';
import type { EventPayload } from '@contract/index';
import type { AppError, Result } from '@domain/errors/errors';
import type { Bridge } from '../kernel/bridge';
import type { After } from '../kernel/timers/write-behind';
import type { ShownCheck } from './check-results.svelte';
import type { OpenDraft } from './open-draft.svelte';
import { RequestedRun } from './requested-run.svelte';

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
  /** By which it is shown while it is under way; without one it is not. */
  readonly name?: ShownCheck['name'];
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
  readonly #underWay: RequestedRun;
  #stopWaiting = (): void => undefined;

  /** Of the newest check that has ended. */
  value: Value;
  /** Whether the last check was cancelled, so that the value may be out of date. */
  wasCancelled = $state.raw(false);

  constructor(deps: RecipientsCheckDeps, open: OpenDraft, options: RecipientsCheckOptions<Input, Value>) {
    this.#deps = deps;
    this.#open = open;
    this.#options = options;
    this.#underWay = new RequestedRun(deps.bridge);
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
    const { name } = options;
    const shown = name === undefined ? null : this.#shownAs(name);
    if (shown !== null) open.checks = [...untrack(() => open.checks), shown];
    const hide = (): void => {
      open.checks = untrack(() => open.checks).filter((check) => check !== shown);
    };
    this.#stops = [stopFollowing, stopListening, hide];
  }

  /** Whether a check is under way. */
  get isRunning(): boolean {
    return this.#underWay.isRunning;
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
    this.#underWay.cancel();
  }

  #shownAs(name: ShownCheck['name']): ShownCheck {
    return {
      name,
      status: () => (this.isRunning ? 'running' : this.wasCancelled ? 'cancelled' : 'done'),
      share: () => this.#underWay.share,
      cancel: () => {
        this.cancel();
      },
      repeat: () => {
        this.repeat();
      },
    };
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
    // Nobody waits any more for the run that is under way.
    this.#underWay.cancel();
    this.wasCancelled = false;
    const { checked, isOver } = await this.#underWay.run(async (request) => {
      const isNewest = (): boolean => this.#underWay.isNewest(request);
      const found = await run(input, { request, isNewest });
      return { checked: found, isOver: !isNewest() };
    });
    if (isOver) return;
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
