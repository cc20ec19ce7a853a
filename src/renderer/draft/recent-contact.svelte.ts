import { failed, ok, type Result } from '@domain/errors/errors';
import { NO_RECENT_CONTACT } from '@domain/recent-contact/recent-contact';
import type { Bridge } from '../kernel/bridge';
import type { After } from '../kernel/timers/write-behind';
import { type ContactOfDraft, contactProblems } from './contact-problems';
import { type FewRows, readFewRows } from './few-rows';
import type { OpenDraft } from './open-draft.svelte';
import { type CheckRun, RecipientsCheck, type RecipientsCheckDeps } from './recipients-check.svelte';

export interface RecentContactDeps extends RecipientsCheckDeps {
  /** Grows with every receipt. */
  readonly receiptsVersion: number;
  readonly settings: { readonly current: { readonly recentContactDays: number } };
}

/** Recipients are compared this long after the last change of anything that they are in. */
const PAUSE_MS = 300;

type Found = Pick<ContactOfDraft, 'contact' | 'rows'>;

const NOTHING: Found = { contact: NO_RECENT_CONTACT, rows: [] };

/** Which recipients of a draft are elsewhere as well; compared again when anything changes. */
export class RecentContactCheck {
  readonly #open: OpenDraft;
  readonly #bridge: Bridge;
  readonly #check: RecipientsCheck<FewRows, Found>;

  constructor(deps: RecentContactDeps, open: OpenDraft, after: After) {
    this.#open = open;
    this.#bridge = deps.bridge;
    this.#check = new RecipientsCheck<FewRows, Found>(deps, open, {
      name: 'contact',
      input: () => {
        const { id: draftId, rowCount: count } = open;
        const days = deps.settings.current.recentContactDays;
        const isWanted = count > 0 && days > 0 && deps.receiptsVersion >= 0;
        return isWanted ? { draftId, count } : null;
      },
      run: (input, run) => this.#compare(input, run),
      none: NOTHING,
      publish: (found) => {
        open.contact = this.#forOthers(found);
      },
      unpublish: () => {
        open.contact = null;
      },
      changesRows: (before, { contact }) => before.contact.contacted + contact.contacted > 0,
      dependsOn: (change) =>
        (change.what === 'draft' && change.draftId !== open.draft.id) ||
        change.what === 'drafts' ||
        change.what === 'outbox',
      pause: { after, ms: PAUSE_MS },
    });
  }

  stop(): void {
    this.#check.stop();
  }

  async #compare(input: FewRows, { request, isNewest }: CheckRun): Promise<Result<Found> | null> {
    const { draftId } = input;
    const compared = await this.#bridge.call('recipients.recentContact', { draftId, request });
    if (!compared.ok) return failed(compared.error);
    const { contact } = compared.value;
    if (contact === null || !isNewest()) return null;
    const rows = contact.contacted === 0 ? ok([]) : await readFewRows(this.#bridge, input, { contact: '' });
    return rows.ok ? ok({ contact, rows: rows.value }) : failed(rows.error);
  }

  #forOthers({ contact, rows }: Found): ContactOfDraft {
    return {
      ...{ contact, rows },
      problems: this.#open.sendsRecipients ? contactProblems(contact, this.#open.now) : [],
    };
  }
}
