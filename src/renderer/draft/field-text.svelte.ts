import { editFromText, textOfEdit } from '@domain/changes/input';
import type { Edit } from '@domain/fields/edits';
import { type FieldName, fieldRow } from '@domain/fields/fields';
import { restoreLineEnds, usualLineEnd } from '@domain/text/line-ends';
import type { OpenDraft } from './open-draft.svelte';
import { controlText, type TypedText } from './typed-text';

interface Reading {
  readonly read: (text: string) => Edit;
  readonly write: (edit: Edit | undefined) => string;
}

/** The text in one field's control: shown as it is typed, and stored behind the typing. */
export class FieldText {
  readonly #open: OpenDraft;
  readonly #field: FieldName;
  readonly #reading: Reading;
  #typed = $state.raw<TypedText | null>(null);

  readonly text: string = $derived.by(() => controlText(this.#typed, this.#edit, () => this.#written));
  /** The line end that is sent if it is not the usual LF; `null` otherwise, and without text. */
  readonly lineEnd: 'CR LF' | 'CR' | null = $derived.by(() =>
    keepsLineEnds(this.#field) ? unusualLineEnd(this.#written) : null,
  );

  constructor(open: OpenDraft, field: FieldName, reading?: Reading) {
    this.#open = open;
    this.#field = field;
    this.#reading = reading ?? {
      read: (text) => editFromText(field, text),
      write: (edit) => textOfEdit(field, edit, open.draft.snapshot),
    };
  }

  readonly type = (text: string): void => {
    const { read, write } = this.#reading;
    const restored = keepsLineEnds(this.#field) ? restoreLineEnds(text, this.#written, write(undefined)) : text;
    const edit = read(restored);
    this.#typed = { text, edit };
    this.#open.edit(this.#field, edit);
  };

  /** Shows the edit's own text and stores it; for a control that loses the focus. */
  readonly leave = (): void => {
    this.#typed = null;
    void this.#open.flush();
  };

  get #edit(): Edit | undefined {
    return this.#open.edits[this.#field];
  }

  get #written(): string {
    return this.#reading.write(this.#edit);
  }
}

/** Whether the text is sent as it is; JSON is sent by its meaning, and all others have one line. */
function keepsLineEnds(field: FieldName): boolean {
  const { kind } = fieldRow(field);
  return kind === 'line' || kind === 'text';
}

function unusualLineEnd(text: string): FieldText['lineEnd'] {
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
