import { sameJson } from '../json/json-equal';
import type { Edit } from './edits';

/**
 * Whether two edits say the same. Edits pass through storage and come back as other objects, so
 * they are compared by content.
 */
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
