import type { Edit } from '@domain/fields/edits';
import { sameEdit } from '@domain/fields/same-edit';
import { withLf } from '@domain/text/line-ends';

/** The text that stands in a control while the user types, and the edit that it stands for. */
export interface TypedText {
  readonly text: string;
  readonly edit: Edit | null;
}

/**
 * What a text control shows: what was typed word for word, as long as the edit is still the one
 * that the typing made, and otherwise the text of the edit with the line ends that a control can
 * hold. So nothing is rewritten under the caret, and a Revert or an undo from elsewhere shows at
 * once.
 */
export function controlText(typed: TypedText | null, edit: Edit | undefined, write: () => string): string {
  return typed !== null && sameEdit(typed.edit, edit ?? null) ? typed.text : withLf(write());
}
