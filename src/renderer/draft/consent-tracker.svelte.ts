import { untrack } from 'svelte';
import { NO_CONSENT_RULE } from '@domain/consent/consent-rule';
import type { AppError } from '@domain/errors/errors';
import type { Bridge } from '../kernel/bridge';
import type { After } from '../kernel/timers/write-behind';
import { type ConsentOfDraft, consentProblems, rowsWithout } from './consent-of-draft';
import type { OpenDraft } from './open-draft.svelte';
import { MAX_ROW_FORMS } from './recipient-rows.svelte';

export interface ConsentDeps {
  readonly bridge: Bridge;
  readonly reportError: (error: AppError) => void;
  /** Grows when a mark or a rule has changed. */
  readonly suppressionVersion: number;
}

type Found = Omit<ConsentOfDraft, 'problems'>;

const NOTHING: Found = { mark: null, rule: NO_CONSENT_RULE, counts: null, rows: [] };

/** Recipients are counted this long after the last change of anything that decides. */
const PAUSE_MS = 300;

/** Which recipients of a draft are without consent; counted again when anything changes. */
export class ConsentTracker {
  readonly #deps: ConsentDeps;
  readonly #open: OpenDraft;
  readonly #after: After;
  readonly #stop: () => void;
  #turn = 0;
  #stopWaiting = (): void => undefined;
  #found = $state.raw<Found>(NOTHING);

  constructor(deps: ConsentDeps, open: OpenDraft, after: After) {
    this.#deps = deps;
    this.#open = open;
    this.#after = after;
    this.#stop = $effect.root(() => {
      $effect(() => {
        const { recipients, connectionId } = open.draft;
        const version = deps.suppressionVersion;
        const isWanted = recipients.count > 0 && connectionId !== null && version >= 0;
        untrack(() => {
          if (isWanted) this.#countSoon();
          else this.#forget();
        });
      });
      $effect(() => {
        const isSent = open.edits.recipients?.kind === 'recipients';
        const problems = isSent ? consentProblems(this.#found, this.#found.counts) : [];
        open.consent = { ...this.#found, problems };
      });
    });
  }

  stop(): void {
    this.#turn += 1;
    this.#stopWaiting();
    this.#stop();
    this.#open.consent = null;
    void this.#deps.bridge.call('consent.cancel', { draftId: this.#open.draft.id });
  }

  #forget(): void {
    this.#turn += 1;
    this.#stopWaiting();
    this.#found = NOTHING;
  }

  #countSoon(): void {
    this.#stopWaiting();
    this.#stopWaiting = this.#after(PAUSE_MS, () => void this.#count());
  }

  async #count(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const { bridge, reportError } = this.#deps;
    const { draft } = this.#open;
    const ref = { draftId: draft.id };
    const read = await bridge.call('consent.read', ref);
    if (turn !== this.#turn) return;
    if (!read.ok) {
      if (read.error.kind !== 'not-found') reportError(read.error);
      return;
    }
    const { mark, rule } = read.value;
    if (rule.mode === 'off') {
      this.#show({ mark, rule, counts: null, rows: [] });
      return;
    }
    const counted = await bridge.call('consent.counts', ref);
    if (turn !== this.#turn) return;
    if (!counted.ok) {
      if (counted.error.kind !== 'not-found') reportError(counted.error);
    } else if (counted.value.counts !== null) {
      const { counts } = counted.value;
      const rows = draft.recipients.count > MAX_ROW_FORMS || rowsWithout(counts) === 0 ? [] : await this.#rowsWithout();
      if (turn === this.#turn) this.#show({ mark, rule, counts, rows });
    }
  }

  #show(found: Found): void {
    const before = this.#found;
    this.#found = found;
    const { rows } = this.#open;
    // The rows on the screen were read before it was known what they lack.
    if (rows.isTable && rowsWithout(before.counts) + rowsWithout(found.counts) > 0) rows.view.refresh();
  }

  async #rowsWithout(): Promise<Found['rows']> {
    const page = await this.#deps.bridge.call('recipients.query', {
      ...{ draftId: this.#open.draft.id, filter: { consent: 'any' }, offset: 0, limit: MAX_ROW_FORMS },
      order: { by: { kind: 'position' }, descending: false },
    });
    return page.ok ? page.value.rows : [];
  }
}
