import { effectiveValue } from '@domain/changes/changes';
import type { DraftContent } from '@domain/changes/draft-content';

/** The longest beginning of an opening message that a preview shows, in UTF-16 code units. */
const MAX_PREVIEW = 3_000;

/**
 * The beginning of the opening message as the draft has it: as edited here, else as on the server;
 * empty where there is none. What is left out stands as an ellipsis.
 */
export function openingPreview(content: DraftContent): string {
  const template = effectiveValue('opening_message_template', content);
  if (typeof template !== 'string') return '';
  return template.length <= MAX_PREVIEW
    ? template
    : `${template.slice(0, MAX_PREVIEW).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
