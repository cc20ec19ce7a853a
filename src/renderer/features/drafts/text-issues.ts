import { MAX_COMMAND_LENGTH, mentionsCurl } from '@domain/paste/curl/read-commands';
import { issuesOf, type NewDraftIssues } from './new-draft';

/** What can be said of a text as soon as it is there. */
export function issuesOfText(campaignText: string): NewDraftIssues {
  const isTooLong = campaignText.length > MAX_COMMAND_LENGTH && mentionsCurl(campaignText);
  return isTooLong ? issuesOf({ kind: 'campaign-text', reason: 'command-too-long' }) : {};
}
