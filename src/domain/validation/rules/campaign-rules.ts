import type { Change } from '../../changes/change';
import type { DraftContent } from '../../changes/draft-content';
import type { Problem } from '../../changes/problem';
import { factOf } from '../../fields/campaign';

/**
 * What concerns the draft as a whole: something must have changed, and a campaign that calls or has
 * called deserves a second look.
 */
export function campaignRules(draft: DraftContent, changes: readonly Change[]): readonly Problem[] {
  const problems: Problem[] = [];
  if (changes.length === 0) problems.push({ severity: 'error', code: 'nothing-changed', field: null });
  const status = factOf(draft.snapshot?.campaign, 'status');
  if (status === 'running' || status === 'completed') {
    problems.push({ severity: 'warning', code: 'campaign-status', field: null, status });
  }
  return problems;
}
