import type { DraftContent } from '@domain/changes/draft-content';
import type { Edits } from '@domain/fields/edits';
import { FIELD_NAMES } from '@domain/fields/fields';
import { writeJson } from '@kernel/json/json-codec';

/**
 * Returns the content from before as long as it says the same. What is typed becomes what is stored
 * without a change, so that the review, the problems and all fields need not be worked out again.
 */
export function createStableContent(): (content: DraftContent) => DraftContent {
  let known: DraftContent | null = null;
  return (content) => {
    known = known === null ? content : joined(known, content);
    return known;
  };
}

function joined(known: DraftContent, next: DraftContent): DraftContent {
  const { snapshot } = next;
  const edits = areSame(known.edits, next.edits) ? known.edits : next.edits;
  const isSame = writeJson(known.recipients) === writeJson(next.recipients);
  const recipients = isSame ? known.recipients : next.recipients;
  if (snapshot === known.snapshot && edits === known.edits && recipients === known.recipients) return known;
  return { snapshot, edits, recipients };
}

/** Whether they are the same objects: texts of a megabyte need not be compared. */
const areSame = (known: Edits, next: Edits): boolean => FIELD_NAMES.every((field) => known[field] === next[field]);
