import { untrack } from 'svelte';
import type { Problem } from '@domain/changes/problem';
import type { AppError } from '@domain/errors/errors';
import { NO_RECENT_CONTACT, type RecentContact } from '@domain/recent-contact/recent-contact';
import type { Bridge } from '../kernel/bridge';
import type { After } from '../kernel/timers/write-behind';
import { contactProblems } from './contact-problems';
import type { OpenDraft } from './open-draft.svelte';

export interface RecentContactDeps {
  readonly bridge: Bridge;
  readonly reportError: (error: AppError) => void;
  /** Grows with every receipt. */
  readonly receiptsVersion: number;
  readonly settings: { readonly current: { readonly recentContactDays: number } };
}

/** Recipients are compared this long after the last change of anything that they are in. */
const PAUSE_MS = 300;

/** Which recipients of a draft are elsewhere as well; compared again when anything changes. */
export class RecentContactCheck {
  readonly #deps: RecentContactDeps;
  readonly #open: OpenDraft;
  readonly #after: After;
  readonly #stops: readonly (() => void)[];
  #turn = 0;
  #stopWaiting = (): void => undefined;
  #contact = $state.raw<RecentContact>(NO_RECENT_CONTACT);

  constructor(deps: RecentContactDeps, open: OpenDraft, after: After) {
    this.#deps = deps;
    this.#open = open;
    this.#after = after;
    const stopFollowing = $effect.root(() => {
      $effect(() => {
        const { recipients } = open.draft;
        const days = deps.settings.current.recentContactDays;
        const isWanted = recipients.count > 0 && days > 0 && deps.receiptsVersion >= 0;
        untrack(() => {
          if (isWanted) this.#compareSoon();
          else this.#contact = NO_RECENT_CONTACT;
        });
      });
      $effect(() => {
        open.contact = { contact: this.#contact, problems: this.#problems() };
      });
    });
    const stopListening = deps.bridge.on('changed', (change) => {
      const isElsewhere = change.what === 'draft' && change.draftId !== open.draft.id;
      if (isElsewhere || change.what === 'drafts' || change.what === 'outbox') this.#compareSoon();
    });
    this.#stops = [stopFollowing, stopListening];
  }

  stop(): void {
    this.#turn += 1;
    this.#stopWaiting();
    for (const stop of this.#stops) stop();
    this.#open.contact = null;
    void this.#deps.bridge.call('recipients.cancelRecentContact', { draftId: this.#open.draft.id });
  }

  #compareSoon(): void {
    this.#stopWaiting();
    this.#stopWaiting = this.#after(PAUSE_MS, () => void this.#compare());
  }

  async #compare(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const { bridge, reportError, settings } = this.#deps;
    const { draft, rows } = this.#open;
    if (draft.recipients.count === 0 || settings.current.recentContactDays === 0) {
      this.#contact = NO_RECENT_CONTACT;
      return;
    }
    const compared = await bridge.call('recipients.recentContact', { draftId: draft.id });
    if (turn !== this.#turn) return;
    if (!compared.ok) {
      if (compared.error.kind !== 'not-found') reportError(compared.error);
    } else if (compared.value.contact !== null) {
      const { contacted } = this.#contact;
      this.#contact = compared.value.contact;
      // The rows on the screen were read before it was known where else they are.
      if (rows.isTable && contacted + this.#contact.contacted > 0) rows.view.refresh();
    }
  }

  #problems(): readonly Problem[] {
    return this.#open.edits.recipients?.kind === 'recipients' ? contactProblems(this.#contact, this.#open.now) : [];
  }
}
