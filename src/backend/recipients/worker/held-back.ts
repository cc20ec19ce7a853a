import { draftState } from '../../store/audience/draft-state';
import type { Database } from '../../store/core/database';
import { countHeldBack } from '../../store/suppression/held-numbers';
import { numbersOfDraft } from './body';
import type { Jobs } from './jobs';
import type { RecentContacts } from './recent-contact';
import type { HeldQuery, Suppression } from './suppression';

/** Counts which of a draft's recipients are held back; `null`: there is no such draft. */
export function heldBackOf(db: Database, query: HeldQuery, suppression: Suppression): Jobs['heldBack']['answer'] {
  const draft = draftState(db, query.draftId);
  if (draft === null) return null;
  const heldBack = countHeldBack(suppression.of(db, query), numbersOfDraft(db, query.draftId));
  return { revision: draft.revision, heldBack };
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
