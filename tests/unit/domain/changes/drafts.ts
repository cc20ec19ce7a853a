import type { DraftContent } from '@domain/changes/draft-content';
import type { Problem } from '@domain/changes/problem';
import type { Campaign } from '@domain/fields/campaign';
import type { Edits } from '@domain/fields/edits';
import { NO_RECIPIENTS, type RecipientFacts } from '@domain/fields/recipients';
import { validate } from '@domain/validation/validate';

export const NOW = new Date('2027-02-01T00:00:00Z');

/** An answer of the API page's shape. */
export const SERVER: Campaign = {
  id: 'cmp_1',
  name: 'March renewals',
  status: 'draft',
  schedule_start_time: '2027-03-02T14:00:00Z',
  schedule_end_time: '2027-03-06T22:00:00Z',
  max_concurrency: 8,
  retry_policy: { attempts: 2 },
  speech_settings: { style: 'neutral', responsiveness: 'balanced', interruptions: 'on', emotions: 'natural' },
  campaign_context: null,
  opening_message_template: 'Hi {{first_name}}.',
  use_returning_greeting: true,
  use_short_term_summaries: true,
  short_term_summaries_limit: 3,
  machine_detection_timeout_seconds: 30,
  recipient_list_id: 'list_1',
};

export function draftOf(
  edits: Edits,
  server: Partial<Campaign> | null = {},
  facts?: Partial<RecipientFacts>,
): DraftContent {
  const snapshot =
    server === null
      ? null
      : { campaign: { ...SERVER, ...server } as Campaign, takenAt: '2027-01-01T00:00:00Z', source: 'answer' as const };
  return { snapshot, edits, recipients: { ...NO_RECIPIENTS, ...facts } };
}

/** The first problem of a code that validation finds, for assertions on what it says. */
export function problemOf(code: Problem['code'], draft: DraftContent, now = NOW): Problem | undefined {
  return validate(draft, now).find((problem) => problem.code === code);
}
