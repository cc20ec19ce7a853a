import type { PlaceColumns } from '@domain/zones/place-columns';
import { audienceOf, chunksOf } from '../../store/audience/audience-rows';
import { draftState } from '../../store/audience/draft-state';
import { judgedRows } from '../../store/consent/consent-check';
import type { Database } from '../../store/core/database';
import { HeldBackCounter } from '../../store/suppression/held-numbers';
import { countByPlace, countConsent } from './consent-rows';
import type { Jobs } from './jobs';
import type { Places } from './places';
import type { RecentContacts } from './recent-contact';
import type { HeldQuery, Suppression } from './suppression';
import { type Turn, turnsWithin, unlessCancelled } from './turns';

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
    const refs = chunksOf(db, audienceOf(db, draft.pk));
    let counted = 0;
    for (const rows of judgedRows(db, refs, held.consent)) {
      counter.add(rows);
      counted += 1;
      await turn(counted / refs.length);
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

/** Places, each by the keys of its groups. */
export interface PlacesQuery extends HeldQuery {
  readonly columns: PlaceColumns;
  readonly among: readonly (readonly string[])[];
}

/** Counts who is without consent in each place, by one pass; `null`: there is no such draft. */
export async function consentInPlaces(
  { db, query, turn }: Counting & { readonly query: PlacesQuery },
  { places, suppression }: { readonly places: Places; readonly suppression: Suppression },
): Promise<Jobs['consentInPlaces']['answer']> {
  const draft = draftState(db, query.draftId);
  if (draft === null) return null;
  const { consent } = suppression.of(db, query);
  const refs = chunksOf(db, audienceOf(db, draft.pk));
  const lacking = await unlessCancelled(async () => {
    const placed = await places.ofRows(db, refs, query.columns, turnsWithin(turn, 0, 0.5));
    const sets = query.among.map((keys) => placed.idsOfKeys(keys));
    const withoutById = await countByPlace(refs, consent, placed.ids, turnsWithin(turn, 0.5, 1));
    return sets.map((ids) => [...ids].reduce((sum, id) => sum + (withoutById.get(id) ?? 0), 0));
  });
  return { revision: draft.revision, lacking: lacking === 'cancelled' ? null : lacking };
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
