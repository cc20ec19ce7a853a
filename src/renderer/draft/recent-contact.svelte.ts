import type { Problem } from '@domain/changes/problem';
import { failed, ok } from '@domain/errors/errors';
import { NO_RECENT_CONTACT, type RecentContact } from '@domain/recent-contact/recent-contact';
import type { After } from '../kernel/timers/write-behind';
import { contactProblems } from './contact-problems';
import type { OpenDraft } from './open-draft.svelte';
import { RecipientsCheck, type RecipientsCheckDeps } from './recipients-check.svelte';

export interface RecentContactDeps extends RecipientsCheckDeps {
  /** Grows with every receipt. */
  readonly receiptsVersion: number;
  readonly settings: { readonly current: { readonly recentContactDays: number } };
}

/** Recipients are compared this long after the last change of anything that they are in. */
const PAUSE_MS = 300;

/** Which recipients of a draft are elsewhere as well; compared again when anything changes. */
export class RecentContactCheck {
  readonly #open: OpenDraft;
  readonly #check: RecipientsCheck<string, RecentContact>;

  constructor(deps: RecentContactDeps, open: OpenDraft, after: After) {
    this.#open = open;
    const { bridge } = deps;
    this.#check = new RecipientsCheck(deps, open, {
      input: () => {
        const { id, recipients } = open.draft;
        const days = deps.settings.current.recentContactDays;
        return recipients.count > 0 && days > 0 && deps.receiptsVersion >= 0 ? id : null;
      },
      async run(draftId) {
        const compared = await bridge.call('recipients.recentContact', { draftId });
        if (!compared.ok) return failed(compared.error);
        return compared.value.contact === null ? null : ok(compared.value.contact);
      },
      none: NO_RECENT_CONTACT,
      publish: (contact) => {
        open.contact = { contact, problems: this.#problems(contact) };
      },
      unpublish: () => {
        open.contact = null;
      },
      changesRows: (before, found) => before.contacted + found.contacted > 0,
      dependsOn: (change) =>
        (change.what === 'draft' && change.draftId !== open.draft.id) ||
        change.what === 'drafts' ||
        change.what === 'outbox',
      cancel: () => void bridge.call('recipients.cancelRecentContact', { draftId: open.draft.id }),
      pause: { after, ms: PAUSE_MS },
    });
  }

  stop(): void {
    this.#check.stop();
  }

  #problems(contact: RecentContact): readonly Problem[] {
    return this.#open.edits.recipients?.kind === 'recipients' ? contactProblems(contact, this.#open.now) : [];
  }
}
