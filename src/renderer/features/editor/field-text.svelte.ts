import type { Edit } from '@shared/campaign/edits';
import { editFromText, textOfEdit } from '@shared/campaign/input';
import type { FieldName } from '@shared/campaign/fields';
import type { OpenDraft } from './open-draft.svelte';
import { controlText, type TypedText } from './typed-text';

/** The text in one field's control, typed word for word and stored behind the typing. */
export interface FieldText {
  readonly text: string;
  type: (text: string) => void;
  /** The control lost the focus: show the edit's own text, and have it on disk at once. */
  leave: () => void;
}

interface Reading {
  readonly read: (text: string) => Edit;
  readonly write: (edit: Edit | undefined) => string;
}

export function createFieldText(open: OpenDraft, field: FieldName, reading?: Reading): FieldText {
  const read = reading?.read ?? ((text: string) => editFromText(field, text));
  const write = reading?.write ?? ((edit: Edit | undefined) => textOfEdit(field, edit, open.draft.snapshot));
  let typed = $state.raw<TypedText | null>(null);
  const shown = $derived(controlText(typed, open.edits[field], write(open.edits[field])));
  return {
    get text() {
      return shown;
    },
    type(text) {
      const edit = read(text);
      typed = { text, edit };
      open.edit(field, edit);
    },
    leave() {
      typed = null;
      void open.flush();
    },
  };
}
