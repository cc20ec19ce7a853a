import type { Interval } from '@domain/calling-hours/intervals';
import { effectiveValue } from '@domain/changes/changes';
import type { AppError, Result } from '@domain/errors/errors';
import { type CallsPerRecipient, callsPerRecipient } from '@domain/finish/calls-per-recipient';
import { type Expectations, USUAL_EXPECTATIONS, withExpectations } from '@domain/finish/expectations';
import { estimateFinish, type FinishEstimate, MAX_ESTIMATED_MS } from '@domain/finish/finish-estimate';
import type { Band } from '@domain/finish/line-time';
import type { Settings } from '@domain/settings/settings';
import type { After } from '../kernel/timers/write-behind';
import type { CallingHours } from './calling-hours.svelte';

interface FinishForecastDeps {
  readonly settings: {
    readonly current: Settings;
    update(part: Partial<Settings>): Promise<Result<unknown>>;
  };
  readonly reportError: (error: AppError) => void;
}

/** Whether the calls of a draft end within its schedule, by what the user expects of them. */
export class FinishForecast {
  readonly #deps: FinishForecastDeps;
  readonly #hours: CallingHours;
  readonly #stopFollowing: () => void;

  readonly expected: Expectations = $derived.by(
    () => this.#deps.settings.current.expectations[this.#hours.open.draft.id] ?? USUAL_EXPECTATIONS,
  );
  /** The max concurrency; null if nobody knows it. */
  readonly lines: number | null = $derived.by(() => {
    const lines = effectiveValue('max_concurrency', this.#hours.open.content);
    return typeof lines === 'number' && lines >= 1 ? lines : null;
  });
  readonly #policy: CallsPerRecipient = $derived.by(() =>
    callsPerRecipient(effectiveValue('retry_policy', this.#hours.open.content)),
  );
  readonly calls: number = $derived.by(() => this.#policy.calls);
  /** The key of the retry policy that this is assumed from; null if it has none that is known. */
  readonly retryKey: string | null = $derived.by(() => this.#policy.key);
  /** What is estimated: without an end as long as can be. */
  readonly span: Interval | null = $derived.by(() => {
    const { schedule, hasEnd } = this.#hours;
    if (schedule === null) return null;
    return hasEnd ? schedule : { from: schedule.from, to: schedule.from + MAX_ESTIMATED_MS };
  });
  /** Of the newest schedule, a task later: the calling hours, its basis, are shown first. */
  estimate = $state.raw<FinishEstimate | null>(null);
  /** When it ends, as far as it does, in milliseconds. */
  readonly finish: Band<number | null> | null = $derived.by(() => {
    const runs = this.estimate?.runs ?? null;
    if (runs === null) return null;
    return { best: runs.best.finish, middle: runs.middle.finish, worst: runs.worst.finish };
  });

  constructor(deps: FinishForecastDeps, hours: CallingHours, after: After) {
    this.#deps = deps;
    this.#hours = hours;
    this.#stopFollowing = $effect.root(() => {
      $effect(() => this.#estimateSoon(after));
    });
  }

  stop(): void {
    this.#stopFollowing();
  }

  /** Returns how to take it back. */
  #estimateSoon(after: After): (() => void) | undefined {
    const { groups, rulesFor } = this.#hours;
    const { span, lines, calls, expected } = this;
    if (groups === null || span === null) {
      this.estimate = null;
      return undefined;
    }
    return after(0, () => {
      this.estimate = estimateFinish(groups, rulesFor, span, { lines, calls, expected });
    });
  }

  /** Stores what is expected of this draft's calls: on this computer, and as no edit. */
  async expect(expected: Expectations): Promise<void> {
    const { settings, reportError } = this.#deps;
    const expectations = withExpectations(settings.current.expectations, this.#hours.open.draft.id, expected);
    const stored = await settings.update({ expectations });
    if (!stored.ok) reportError(stored.error);
  }
}
