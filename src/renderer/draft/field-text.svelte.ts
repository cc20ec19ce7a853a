import { editFromText, textOfEdit } from '@domain/changes/input';
import type { Edit } from '@domain/fields/edits';
import { type FieldName, fieldRow } from '@domain/fields/fields';
import { restoreLineEnds, usualLineEnd } from '@domain/text/line-ends';
import type { OpenDraft } from './open-draft.svelte';
import { controlText, type TypedText } from './typed-text';

/** The text in one field's control, typed word for word and stored behind the typing. */
export interface FieldText {
  readonly text: string;
  /** How the lines of the value end that is sent; `null` where that is the usual LF, or no text. */
  readonly lineEnd: 'CR LF' | 'CR' | null;
  type: (text: string) => void;
  /** The control lost the focus: show the edit's own text, and have it on disk at once. */
  leave: () => void;
}

interface Reading {
  readonly read: (text: string) => Edit;
  readonly write: (edit: Edit | undefined) => string;
}

/** Whether the text is sent as it is; JSON is sent by its meaning, and all others have no lines. */
function keepsLineEnds(field: FieldName): boolean {
  const { kind } = fieldRow(field);
  return kind === 'line' || kind === 'text';
}

function lineEndOf(text: string): FieldText['lineEnd'] {
  if (!text.includes('\r')) return null;
  switch (usualLineEnd(text)) {
    case '\r\n':
      return 'CR LF';
    case '\r':
      return 'CR';
    case '\n':
    case null:
      return null;
  }
}

export function createFieldText(open: OpenDraft, field: FieldName, reading?: Reading): FieldText {
  const read = reading?.read ?? ((text: string) => editFromText(field, text));
  const write = reading?.write ?? ((edit: Edit | undefined) => textOfEdit(field, edit, open.draft.snapshot));
  let typed = $state.raw<TypedText | null>(null);
  const shown = $derived(controlText(typed, open.edits[field], () => write(open.edits[field])));
  const lineEnd = $derived(keepsLineEnds(field) ? lineEndOf(write(open.edits[field])) : null);
  return {
    get text() {
      return shown;
    },
    get lineEnd() {
      return lineEnd;
    },
    type(text) {
      const edit = read(
        keepsLineEnds(field) ? restoreLineEnds(text, write(open.edits[field]), write(undefined)) : text,
      );
      typed = { text, edit };
      open.edit(field, edit);
    },
    leave() {
      typed = null;
      void open.flush();
    },
  };
}
