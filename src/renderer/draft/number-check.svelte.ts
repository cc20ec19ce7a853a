import { untrack } from 'svelte';
import type { AppError } from '@domain/errors/errors';
import type { CountedNumbers } from '@domain/number-rules/counted-numbers';
import type { Bridge } from '../kernel/bridge';
import { NO_NUMBERS, numberProblems } from './number-problems';
import type { OpenDraft } from './open-draft.svelte';

export interface NumberCheckDeps {
  readonly bridge: Bridge;
  readonly reportError: (error: AppError) => void;
  /** Grows when whom lists or rules hold back has changed. */
  readonly suppressionVersion: number;
}

/** What the numbers of a draft are, and which the rules of its connection do not allow. */
export class NumberCheck {
  readonly #deps: NumberCheckDeps;
  readonly #open: OpenDraft;
  readonly #stop: () => void;
  #turn = 0;
  #counted = $state.raw<CountedNumbers>(NO_NUMBERS);

  constructor(deps: NumberCheckDeps, open: OpenDraft) {
    this.#deps = deps;
    this.#open = open;
    this.#stop = $effect.root(() => {
      $effect(() => {
        const { recipients, connectionId } = open.draft;
        const version = deps.suppressionVersion;
        untrack(() => void this.#count(recipients.count, version, connectionId));
      });
      $effect(() => {
        const isSent = open.edits.recipients?.kind === 'recipients';
        open.numbers = { counted: this.#counted, problems: isSent ? numberProblems(this.#counted) : [] };
      });
    });
  }

  stop(): void {
    this.#turn += 1;
    this.#stop();
    this.#open.numbers = null;
    void this.#deps.bridge.call('numberRules.cancelCount', { draftId: this.#open.draft.id });
  }

  /** `_version`, `_connectionId`: what the count depends on as well. */
  async #count(rows: number, _version: number, _connectionId: string | null): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    if (rows === 0) {
      this.#counted = NO_NUMBERS;
      return;
    }
    const counted = await this.#deps.bridge.call('numberRules.count', { draftId: this.#open.draft.id });
    if (turn !== this.#turn) return;
    if (!counted.ok) {
      if (counted.error.kind !== 'not-found') this.#deps.reportError(counted.error);
    } else if (counted.value.counted !== null) this.#counted = counted.value.counted;
  }
}
