import { changesOf } from '../changes/changes';
import type { DraftContent } from '../changes/draft-content';
import type { Problem } from '../changes/problem';
import { FIELD_NAMES } from '../fields/fields';
import { type PlaceholderStyle, USUAL_STYLE } from '../text/placeholders';
import { campaignRules } from './rules/campaign-rules';
import { characterRules } from './rules/character-rules';
import { conversationRules } from './rules/conversation-rules';
import { fieldRules } from './rules/field-rules';
import { recipientRules } from './rules/recipient-rules';
import { scheduleRules } from './rules/schedule-rules';
import { speechRules } from './rules/speech-rules';

/**
 * All problems of what the draft would send: errors first, then in the order of the table. Never
 * throws.
 * @param now the current time, for a start in the past.
 * @param style how the user writes placeholders (a setting).
 */
export function validate(draft: DraftContent, now: Date, style: PlaceholderStyle = USUAL_STYLE): readonly Problem[] {
  const changes = changesOf(draft);
  const problems: readonly Problem[] = [
    ...campaignRules(draft, changes),
    ...fieldRules(draft, changes),
    ...scheduleRules(draft, changes, now),
    ...conversationRules(draft, changes),
    ...speechRules(draft, changes),
    ...characterRules(draft, changes),
    ...recipientRules(draft, changes, style),
  ];
  return problems.toSorted((a, b) => rank(a) - rank(b));
}

/** Whether nothing keeps the draft from being sent. */
export function canBeSent(problems: readonly Problem[]): boolean {
  return problems.every((problem) => problem.severity !== 'error');
}

function rank(problem: Problem): number {
  const order = problem.field === null ? -1 : FIELD_NAMES.indexOf(problem.field);
  return problem.severity === 'error' ? order : order + FIELD_NAMES.length + 1;
}
