import type { Draft, Saved } from '@domain/draft/draft';
import type { Edit, Edits } from '@domain/fields/edits';
import { FIELD_NAMES, type FieldName } from '@domain/fields/fields';

/** Edits that are typed but not known to be stored; `null` takes an edit back. */
export type PendingEdits = ReadonlyMap<FieldName, Edit | null>;

export const NO_PENDING: PendingEdits = new Map();
export const NO_FIELDS: ReadonlySet<FieldName> = new Set();

/** The edits as the user sees them: what is stored, with what is still on its way laid over it. */
export function shownEdits(stored: Edits, pending: PendingEdits): Edits {
  if (pending.size === 0) return stored;
  const shown: Partial<Record<FieldName, Edit>> = {};
  for (const field of FIELD_NAMES) {
    const edit = pending.has(field) ? pending.get(field) : stored[field];
    if (edit) shown[field] = edit;
  }
  return shown;
}

/**
 * The draft after one field's edit was committed. Responses can overtake each other, so the newer
 * facts win.
 */
export function withSavedEdit(draft: Draft, field: FieldName, edit: Edit | null, saved: Saved): Draft {
  return withSaved({ ...draft, edits: shownEdits(draft.edits, new Map([[field, edit]])) }, saved);
}

/** The draft after a commit that touched no field's edit, but recipients' rows. */
export function withSaved(draft: Draft, { savedAt, ...facts }: Saved): Draft {
  if (facts.revision < draft.revision) return draft;
  const { revision, recipients, canUndo, canRedo } = facts;
  return { ...draft, revision, updatedAt: savedAt, recipients, canUndo, canRedo };
}

/** Returns the newer of two copies: one that was read before our last commit must not undo it. */
export function newerDraft(known: Draft, incoming: Draft): Draft {
  return incoming.id !== known.id || incoming.revision >= known.revision ? incoming : known;
}
