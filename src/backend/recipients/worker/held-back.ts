import { audienceOf, chunksOf } from '../../store/audience/audience-rows';
import { draftState } from '../../store/audience/draft-state';
import { judgedRows } from '../../store/consent/consent-check';
import type { Database } from '../../store/core/database';
import { HeldBackCounter } from '../../store/suppression/held-numbers';
import { countConsent } from './consent-rows';
import type { Jobs } from './jobs';
import type { RecentContacts } from './recent-contact';
import type { HeldQuery, Suppression } from './suppression';
import { type Turn, unlessCancelled } from './turns';

/** What a count of a draft's recipients begins with; `turn`: after each of its steps. */
export interface Counting {
  readonly db: Database;
  readonly query: HeldQuery;
  readonly turn: Turn;
}

/** Counts which recipients are held back; `null`: there is no such draft. */
export async function heldBackOf(
  { db, query, turn }: Counting,
  suppression: Suppression,
): Promise<Jobs['heldBack']['answer']> {
  const draft = draftState(db, query.draftId);
  if (draft === null) return null;
  const held = suppression.of(db, query);
  const heldBack = await unlessCancelled(async () => {
    const counter = new HeldBackCounter(held);
    for (const rows of judgedRows(db, chunksOf(db, audienceOf(db, draft.pk)), held.consent)) {
      counter.add(rows);
      await turn();
    }
    return counter.counts();
  });
  return { revision: draft.revision, heldBack: heldBack === 'cancelled' ? null : heldBack };
}

/** Counts who is without consent; `null`: there is no such draft. */
export async function consentOf(
  { db, query, turn }: Counting,
  suppression: Suppression,
): Promise<Jobs['consentCounts']['answer']> {
  const draft = draftState(db, query.draftId);
  if (draft === null) return null;
  const { consent } = suppression.of(db, query);
  const refs = chunksOf(db, audienceOf(db, draft.pk));
  const counts = await unlessCancelled(() => countConsent(refs, consent, turn));
  return { revision: draft.revision, counts: counts === 'cancelled' ? null : counts };
}

/** Compares recipients with what they may be in; `null`: there is no such draft. */
export async function contactOf(
  { db, query, turn }: Counting,
  contacts: RecentContacts,
): Promise<Jobs['recentContact']['answer']> {
  const draft = draftState(db, query.draftId);
  if (draft === null) return null;
  const found = await unlessCancelled(() => contacts.of(db, query, turn));
  return { revision: draft.revision, contact: found === 'cancelled' ? null : found.contact };
}
