import { audienceOf, chunksOf } from '../../store/audience/audience-rows';
import { draftState } from '../../store/audience/draft-state';
import type { Database } from '../../store/core/database';
import { heldAmong } from './body';
import { countConsent } from './consent-rows';
import type { Jobs } from './jobs';
import type { RecentContacts } from './recent-contact';
import type { HeldQuery, Suppression } from './suppression';

/** Counts which of a draft's recipients are held back; `null`: there is no such draft. */
export function heldBackOf(db: Database, query: HeldQuery, suppression: Suppression): Jobs['heldBack']['answer'] {
  const draft = draftState(db, query.draftId);
  if (draft === null) return null;
  const heldBack = heldAmong(db, query.draftId, suppression.of(db, query));
  return { revision: draft.revision, heldBack };
}

/** Counts who is without consent; `null`: there is no such draft, or it was cancelled. */
export async function consentOf(
  db: Database,
  query: HeldQuery,
  suppression: Suppression,
  isCancelled: () => boolean,
): Promise<Jobs['consentCounts']['answer']> {
  const draft = draftState(db, query.draftId);
  if (draft === null) return null;
  const { consent } = suppression.of(db, query);
  const counts = await countConsent(chunksOf(db, audienceOf(db, draft.pk)), consent, isCancelled);
  return counts && { revision: draft.revision, counts };
}

/** Compares a draft's recipients with what they may be in; `contact` is null if cancelled. */
export async function contactOf(
  db: Database,
  query: HeldQuery,
  contacts: RecentContacts,
  isCancelled: () => boolean,
): Promise<Jobs['recentContact']['answer']> {
  const draft = draftState(db, query.draftId);
  if (draft === null) return null;
  const found = await contacts.of(db, query, isCancelled);
  return { revision: draft.revision, contact: found?.contact ?? null };
}
