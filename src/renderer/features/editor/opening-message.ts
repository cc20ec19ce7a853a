import { effectiveValue } from '@shared/campaign/changes';
import type { DraftContent } from '@shared/campaign/draft-content';

/** The opening message as the draft has it: as edited here, else as on the server; empty where there is none. */
export function openingMessage(content: DraftContent): string {
  const template = effectiveValue('opening_message_template', content);
  return typeof template === 'string' ? template : '';
}
