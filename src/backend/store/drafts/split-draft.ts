import type { Database } from '../core/database';
import { copyDraft } from './copy-draft';
import { keyOf } from './draft-content';
import type { DraftSplit, SplitDrafts } from './draft-rows-types';
import { giveAudience, rowsRevisionOf } from './give-audience';
import type { FactsOf } from './recipient-facts';

interface SplitDraftDeps {
  readonly db: Database;
  readonly facts: FactsOf;
  readonly now: () => Date;
  readonly newId: () => string;
}

/**
 * Makes a draft of each part, and has their rows leave the draft as one step, all of it or nothing.
 * `changed`: its rows are not those any more that the parts were made of. `null`: there is no such
 * draft.
 */
export function splitDraft(
  { db, facts, now, newId }: SplitDraftDeps,
  draftId: string,
  { rowsRevision, parts, rest }: DraftSplit,
): SplitDrafts | 'changed' | null {
  return db.transaction(() => {
    const draft = keyOf(db, draftId);
    if (draft === null) return null;
    if (rowsRevisionOf(db, draft) !== rowsRevision) return 'changed';
    const at = now();
    const copies = parts.map((part) => ({ ...part, id: newId() }));
    for (const copy of copies) copyDraft({ db, facts, at }, draft, copy);
    const draftIds = copies.map(({ id }) => id);
    if (rest === null) return { draftIds, saved: null };
    const made = { ...rest, rowsRevision, cause: 'rows-removed' as const, added: 0, changed: 0, send: false };
    const saved = giveAudience({ db, facts, at }, draft, made);
    return saved === 'changed' ? saved : { draftIds, saved: { ...saved, savedAt: at.toISOString() } };
  });
}
