import type { Change } from '../../changes/change';
import { effectiveValue } from '../../changes/changes';
import type { DraftContent } from '../../changes/draft-content';
import type { Problem } from '../../changes/problem';

/** A limit for summaries that are switched off does nothing yet. */
export function conversationRules(draft: DraftContent, changes: readonly Change[]): readonly Problem[] {
  const field = 'short_term_summaries_limit';
  const limited = changes.some((change) => change.field === field && change.after.kind === 'value');
  if (!limited || effectiveValue('use_short_term_summaries', draft) !== false) return [];
  return [{ severity: 'warning', code: 'limit-while-summaries-off', field }];
}
