import type { Edit } from '@shared/campaign/edits';
import { sameJson } from '@shared/campaign/json-equal';

/** The text that stands in a control while the person types, and the edit that it stands for. */
export interface TypedText {
  readonly text: string;
  readonly edit: Edit | null;
}

/**
 * What a text control shows: what was typed word for word, as long as the edit is still the one that the typing made, and
 * otherwise the text of the edit. So nothing is rewritten under the caret, and a Revert or an undo from elsewhere shows at once.
 */
export function controlText(typed: TypedText | null, edit: Edit | undefined, written: string): string {
  return typed !== null && sameEdit(typed.edit, edit ?? null) ? typed.text : written;
}

/** Edits pass through storage and come back as other objects, so they are compared by content. */
export function sameEdit(a: Edit | null, b: Edit | null): boolean {
  if (a === null || b === null) return a === b;
  switch (a.kind) {
    case 'clear':
    case 'recipients':
      return a.kind === b.kind;
    case 'value':
      return b.kind === 'value' && sameJson(a.value, b.value);
    case 'text':
      return b.kind === 'text' && a.text === b.text;
    case 'time':
      return b.kind === 'time' && a.local === b.local && a.zone === b.zone && a.choice === b.choice;
  }
}
