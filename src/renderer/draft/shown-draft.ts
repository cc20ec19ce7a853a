import type { Draft, Saved } from '@domain/draft/draft';
import type { Edit, Edits } from '@domain/fields/edits';
import { FIELD_NAMES, type FieldName } from '@domain/fields/fields';

/** Edits that are typed but not known to be stored; `null` takes an edit back. */
export type PendingEdits = ReadonlyMap<FieldName, Edit | null>;

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
 * The draft after one field's edit was committed. Answers can overtake each other, so the newer
 * facts win.
 */
export function withSavedEdit(draft: Draft, field: FieldName, edit: Edit | null, saved: Saved): Draft {
  return withSaved(
    { ...draft, canUndo: true, canRedo: false, edits: shownEdits(draft.edits, new Map([[field, edit]])) },
    saved,
  );
}

/** The draft after a commit that touched no field's edit (recipients' rows). */
export function withSaved(draft: Draft, saved: Saved): Draft {
  if (saved.revision < draft.revision) return draft;
  return { ...draft, revision: saved.revision, updatedAt: saved.savedAt, recipients: saved.recipients };
}

/**
 * Which of two copies of one draft to go on with: a copy read before our last commit must not undo
 * it.
 */
export function newerDraft(known: Draft, incoming: Draft): Draft {
  return incoming.id !== known.id || incoming.revision >= known.revision ? incoming : known;
}
