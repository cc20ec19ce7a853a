import { NO_CONSENT_RULE } from '@domain/consent/consent-rule';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { Bridge } from '../kernel/bridge';
import type { After } from '../kernel/timers/write-behind';
import { type ConsentOfDraft, consentProblems, rowsWithout } from './consent-of-draft';
import { type FewRows, readFewRows } from './few-rows';
import type { OpenDraft } from './open-draft.svelte';
import { type CheckRun, RecipientsCheck, type RecipientsCheckDeps } from './recipients-check.svelte';

export interface ConsentDeps extends RecipientsCheckDeps {
  /** Grows when a mark or a rule has changed. */
  readonly suppressionVersion: number;
}

type Found = Omit<ConsentOfDraft, 'problems'>;

const NOTHING: Found = { mark: null, rule: NO_CONSENT_RULE, counts: null, rows: [] };

/** Recipients are counted this long after the last change of anything that decides. */
const PAUSE_MS = 300;

/** Which recipients of a draft are without consent; counted again when anything changes. */
export class ConsentCheck {
  readonly #bridge: Bridge;
  readonly #check: RecipientsCheck<FewRows, Found>;

  constructor(deps: ConsentDeps, open: OpenDraft, after: After) {
    this.#bridge = deps.bridge;
    this.#check = new RecipientsCheck<FewRows, Found>(deps, open, {
      name: 'consent',
      input: () => {
        const { id: draftId, rowCount: count, connectionId } = open;
        const isWanted = count > 0 && connectionId !== null && deps.suppressionVersion >= 0;
        return isWanted ? { draftId, count } : null;
      },
      run: (input, run) => this.#count(input, run),
      none: NOTHING,
      publish: (found) => {
        open.consent = { ...found, problems: open.sendsRecipients ? consentProblems(found, found.counts) : [] };
      },
      unpublish: () => {
        open.consent = null;
      },
      changesRows: (before, after) => rowsWithout(before.counts) + rowsWithout(after.counts) > 0,
      pause: { after, ms: PAUSE_MS },
    });
  }

  stop(): void {
    this.#check.stop();
  }

  async #count(input: FewRows, { request, isNewest }: CheckRun): Promise<Result<Found> | null> {
    const ref = { draftId: input.draftId };
    const read = await this.#bridge.call('consent.read', ref);
    if (!read.ok) return failed(read.error);
    const { mark, rule } = read.value;
    if (rule.mode === 'off') return ok({ mark, rule, counts: null, rows: [] });
    if (!isNewest()) return null;
    const counted = await this.#bridge.call('consent.counts', { ...ref, request });
    if (!counted.ok) return failed(counted.error);
    const { counts } = counted.value;
    if (counts === null || !isNewest()) return null;
    const rows = rowsWithout(counts) === 0 ? ok([]) : await readFewRows(this.#bridge, input, { consent: 'any' });
    return rows.ok ? ok({ mark, rule, counts, rows: rows.value }) : failed(rows.error);
  }
}
