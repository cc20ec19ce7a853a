import type { CommandNote } from '@domain/paste/curl/content';
import { fieldTexts } from './fields';

/** What a draft does not get from a pasted command, one sentence each. */
export function commandNotes(note: CommandNote): string {
  switch (note.kind) {
    case 'unknown-key':
      return note.suggestion === null
        ? `“${note.key}” isn’t a field that can be updated.`
        : `“${note.key}” isn’t a field that can be updated. Did you mean “${note.suggestion}”?`;
    case 'read-only-key':
      return `“${note.key}” is set by the server and can’t be updated.`;
    case 'repeated-key':
      return `The body sets this field more than once. The last one, “${note.key}”, is used.`;
    case 'left-out':
      return `${fieldTexts[note.field].label} was left out: ${note.source} is a placeholder or a variable.`;
    case 'method':
      return `The command uses ${note.method}. A draft is always sent with PATCH.`;
    case 'unused-option':
      return `${note.option} can’t be part of a draft.`;
    case 'unknown-option':
      return `${note.option} isn’t a cURL option. A space is needed between an option and its value.`;
    case 'variable':
      return `${note.source} is a variable that only your shell knows.`;
    case 'placeholder-id':
      return `${note.source} is a placeholder. Enter the campaign’s ID above.`;
  }
}
