import { untrack } from 'svelte';
import type { Problem } from '@domain/changes/problem';
import type { AppError } from '@domain/errors/errors';
import { ageInDays, isOld } from '@domain/suppression/age';
import { areAllHeldBack, type HeldBack, NONE_HELD_BACK } from '@domain/suppression/held-back';
import { holdsFor, type SuppressionList } from '@domain/suppression/list';
import type { Bridge } from '../kernel/bridge';
import { type HeldBackOfDraft, NOBODY_HELD_BACK } from './held-back-of-draft';
import type { OpenDraft } from './open-draft.svelte';
import { MAX_ROW_FORMS } from './recipient-rows.svelte';

export interface HeldBackDeps {
  readonly bridge: Bridge;
  readonly reportError: (error: AppError) => void;
  /** Grows when a suppression list has changed. */
  readonly suppressionVersion: number;
  readonly settings: { readonly current: { readonly suppressionMaxAgeDays: number | null } };
}

/** Which recipients of a draft suppression lists hold back; counted again when either changes. */
export class HeldBackRecipients {
  readonly #deps: HeldBackDeps;
  readonly #open: OpenDraft;
  readonly #stop: () => void;
  #turn = 0;
  #heldBack = $state.raw<HeldBack>(NONE_HELD_BACK);
  #lists = $state.raw<readonly SuppressionList[]>([]);
  #rows = $state.raw<HeldBackOfDraft['rows']>([]);

  constructor(deps: HeldBackDeps, open: OpenDraft) {
    this.#deps = deps;
    this.#open = open;
    this.#stop = $effect.root(() => {
      $effect(() => {
        const { recipients, connectionId } = open.draft;
        const version = deps.suppressionVersion;
        untrack(() => void this.#count(recipients.count, version, connectionId));
      });
      $effect(() => {
        open.heldBack = { counts: this.#heldBack, rows: this.#rows, problems: this.#problems() };
      });
    });
  }

  stop(): void {
    this.#turn += 1;
    this.#stop();
    this.#open.heldBack = NOBODY_HELD_BACK;
  }

  async #count(rows: number, version: number, connectionId: string | null): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const { bridge, reportError } = this.#deps;
    const { id: draftId, campaignId } = this.#open.draft;
    const listed = rows === 0 ? null : await bridge.call('suppression.list', {});
    if (turn !== this.#turn) return;
    if (listed?.ok === false) reportError(listed.error);
    const lists = listed?.ok === true ? listed.value.lists : [];
    this.#lists = lists.filter(({ scope }) => holdsFor(scope, { connectionId, campaignId }));
    if (this.#lists.length === 0) {
      this.#heldBack = NONE_HELD_BACK;
    } else {
      const counted = await bridge.call('suppression.heldBack', { draftId });
      if (turn !== this.#turn) return;
      if (counted.ok) this.#heldBack = counted.value.heldBack;
      else if (counted.error.kind !== 'not-found') reportError(counted.error);
    }
    const held = rows > MAX_ROW_FORMS || this.#heldBack.held === 0 ? [] : await this.#heldRows();
    if (turn !== this.#turn) return;
    this.#rows = held;
    if (version > 0 && this.#open.rows.isTable) this.#open.rows.view.refresh();
  }

  /** The rows that are held back, of a few rows. */
  async #heldRows(): Promise<HeldBackOfDraft['rows']> {
    const page = await this.#deps.bridge.call('recipients.query', {
      ...{ draftId: this.#open.draft.id, filter: { heldBack: true }, offset: 0, limit: MAX_ROW_FORMS },
      order: { by: { kind: 'position' }, descending: false },
    });
    if (!page.ok) {
      if (page.error.kind !== 'not-found') this.#deps.reportError(page.error);
      return [];
    }
    return page.value.rows;
  }

  #problems(): readonly Problem[] {
    if (this.#open.edits.recipients?.kind !== 'recipients') return [];
    const { total, held } = this.#heldBack;
    const { now } = this.#open;
    const maxAge = this.#deps.settings.current.suppressionMaxAgeDays;
    const code = areAllHeldBack(this.#heldBack) ? 'all-held-back' : 'held-back';
    const counts: readonly Problem[] =
      held === 0 ? [] : [{ severity: 'warning', code, field: 'recipients', count: held, total }];
    const old = this.#lists.filter((list) => isOld(list, now, maxAge));
    return [
      ...counts,
      ...old.map((list): Problem => ({
        ...{ severity: 'warning', code: 'old-suppression-list', field: 'recipients' },
        ...{ list: list.name, days: ageInDays(list, now) },
      })),
    ];
  }
}
