import { failed, ok } from '@domain/errors/errors';
import type { CountedNumbers } from '@domain/number-rules/counted-numbers';
import { NO_NUMBERS, numberProblems } from './number-problems';
import type { OpenDraft } from './open-draft.svelte';
import { RecipientsCheck, type RecipientsCheckDeps } from './recipients-check.svelte';

export interface NumberCheckDeps extends RecipientsCheckDeps {
  /** Grows when whom lists or rules hold back has changed. */
  readonly suppressionVersion: number;
}

/** What the numbers of a draft are, and which the rules of its connection do not allow. */
export class NumberCheck {
  readonly #check: RecipientsCheck<string, CountedNumbers>;

  constructor(deps: NumberCheckDeps, open: OpenDraft) {
    this.#check = new RecipientsCheck<string, CountedNumbers>(deps, open, {
      input: () => {
        return open.rowCount > 0 && deps.suppressionVersion >= 0 ? open.id : null;
      },
      async run(draftId, { request }) {
        const counted = await deps.bridge.call('numberRules.count', { draftId, request });
        if (!counted.ok) return failed(counted.error);
        return counted.value.counted === null ? null : ok(counted.value.counted);
      },
      none: NO_NUMBERS,
      publish: (counted) => {
        open.numbers = { counted, problems: open.sendsRecipients ? numberProblems(counted) : [] };
      },
      unpublish: () => {
        open.numbers = null;
      },
    });
  }

  stop(): void {
    this.#check.stop();
  }
}
