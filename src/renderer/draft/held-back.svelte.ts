import type { Problem } from '@domain/changes/problem';
import { failed, ok, type Result } from '@domain/errors/errors';
import { ageInDays, isOld } from '@domain/suppression/age';
import { areAllHeldBack, type HeldBack, heldByLists, NONE_HELD_BACK } from '@domain/suppression/held-back';
import type { SuppressionList } from '@domain/suppression/list';
import { readFewRows } from './few-rows';
import { type HeldBackOfDraft, NOBODY_HELD_BACK } from './held-back-of-draft';
import type { OpenDraft } from './open-draft.svelte';
import { type CheckRun, RecipientsCheck, type RecipientsCheckDeps } from './recipients-check.svelte';

export interface HeldBackDeps extends RecipientsCheckDeps {
  /** Grows when a suppression list has changed. */
  readonly suppressionVersion: number;
  readonly settings: { readonly current: { readonly suppressionMaxAgeDays: number | null } };
}

interface Input {
  readonly rows: number;
  readonly version: number;
}

interface Found {
  readonly counts: HeldBack;
  readonly rows: HeldBackOfDraft['rows'];
  /** The lists that hold for the draft. */
  readonly lists: readonly SuppressionList[];
  /** The version of all lists that these are from. */
  readonly version: number;
}

const NOTHING: Found = { counts: NONE_HELD_BACK, rows: [], lists: [], version: 0 };

/** Which recipients of a draft suppression lists hold back; counted again when either changes. */
export class HeldBackRecipients {
  readonly #deps: HeldBackDeps;
  readonly #open: OpenDraft;
  readonly #check: RecipientsCheck<Input, Found>;

  constructor(deps: HeldBackDeps, open: OpenDraft) {
    this.#deps = deps;
    this.#open = open;
    this.#check = new RecipientsCheck(deps, open, {
      name: 'lists',
      input: () => {
        const { rowCount: rows } = open;
        const { suppressionVersion: version } = deps;
        return rows === 0 ? null : { rows, version };
      },
      run: (input, run) => this.#count(input, run),
      none: NOTHING,
      publish: (found) => {
        open.heldBack = { counts: found.counts, rows: found.rows, problems: this.#problems(found) };
      },
      unpublish: () => {
        open.heldBack = NOBODY_HELD_BACK;
      },
      changesRows: (before, after) => before.version !== after.version,
    });
  }

  stop(): void {
    this.#check.stop();
  }

  async #count(input: Input, { request, isNewest }: CheckRun): Promise<Result<Found> | null> {
    const { bridge } = this.#deps;
    const { id: draftId } = this.#open;
    const { version } = input;
    const holding = await bridge.call('suppression.forDraft', { draftId });
    if (!holding.ok) return failed(holding.error);
    const { lists, hasHoldingRules } = holding.value;
    if (lists.length === 0 && !hasHoldingRules) return ok({ ...NOTHING, version });
    if (!isNewest()) return null;
    const counted = await bridge.call('suppression.heldBack', { draftId, request });
    if (!counted.ok) return failed(counted.error);
    const counts = counted.value.heldBack;
    if (counts === null || !isNewest()) return null;
    const few = { draftId, count: input.rows };
    const rows = counts.held === 0 ? ok([]) : await readFewRows(bridge, few, { heldBack: true });
    return rows.ok ? ok({ counts, lists, version, rows: rows.value }) : failed(rows.error);
  }

  #problems({ counts, lists }: Found): readonly Problem[] {
    if (!this.#open.sendsRecipients) return [];
    const { total } = counts;
    const { now } = this.#open;
    const maxAge = this.#deps.settings.current.suppressionMaxAgeDays;
    const areAll = areAllHeldBack(counts);
    const code = areAll ? 'all-held-back' : 'held-back';
    // Rules say themselves how many they hold back.
    const count = areAll ? total : heldByLists(counts);
    const heldProblems: readonly Problem[] =
      count === 0 ? [] : [{ severity: 'warning', code, field: 'recipients', count, total }];
    const old = lists.filter((list) => isOld(list, now, maxAge));
    return [
      ...heldProblems,
      ...old.map((list): Problem => ({
        ...{ severity: 'warning', code: 'old-suppression-list', field: 'recipients' },
        ...{ list: list.name, days: ageInDays(list, now) },
      })),
    ];
  }
}
