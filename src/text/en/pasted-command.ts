import type { RequestCampaign } from '@domain/paste/curl/command';
import type { RequestSummary } from '@domain/paste/curl/summary';
import { isolated } from '@kernel/text/isolated';
import { commandNotes } from './command-notes';
import { count } from './count';

const secretTexts = (apiKey: boolean, userId: boolean): string => {
  if (apiKey && userId) return 'an API key and a user ID';
  if (apiKey) return 'an API key and no user ID';
  return userId ? 'a user ID and no API key' : 'no API key and no user ID';
};

const describeCampaign = (campaign: RequestCampaign): string =>
  campaign.kind === 'id' ? `the campaign ${campaign.id}` : 'a campaign whose ID you enter above';

/** What a pasted command holds, and what becomes of it. */
export const pastedCommand = {
  label: 'Found in this command',
  summary: (found: RequestSummary): string =>
    `The command changes ${count(found.fields, 'field', 'fields')} of ${describeCampaign(found.campaign)}` +
    (found.baseUrl.ok ? ` at ${found.baseUrl.value}` : '') +
    (found.recipients > 0 ? `, with ${count(found.recipients, 'recipient', 'recipients')}` : '') +
    `. It contains ${secretTexts(found.hasApiKey, found.hasUserId)}.`,
  notes: commandNotes,
  notesTitle: 'Not used from this command',
  requests: (amount: number): string =>
    `The text contains ${count(amount, 'request', 'requests')}. Which one is the draft for?`,
  request: (number: number, { method, campaign, baseUrl, fields }: RequestSummary): string =>
    `${number}. ${method} ${campaign.kind === 'id' ? campaign.id : '(no campaign ID)'}` +
    (baseUrl.ok ? ` at ${baseUrl.value}` : '') +
    `, ${count(fields, 'field', 'fields')}`,
  loose: (line: number): string =>
    `From line ${line} on, the lines look like options but don’t belong to the command: the line before doesn’t end with a backslash, or there is a comment in between. A shell would run them as separate commands.`,
  join: 'Join these lines',
  connection: 'Connection of the new draft',
  use: (name: string): string => `Use ${isolated(name)}, which has this address`,
  useOther: (name: string, baseUrl: string): string => `Use ${isolated(name)} instead (${baseUrl})`,
  add: (baseUrl: string): string => `Add a connection for ${baseUrl}`,
  without: 'No connection',
  name: 'Connection name',
  keep: (apiKey: boolean, userId: boolean, replaces: boolean): string =>
    `Keep ${apiKey && userId ? 'the API key and the user ID' : apiKey ? 'the API key' : 'the user ID'} of this command in the keychain` +
    (replaces ? ' (replaces the stored ones)' : ''),
  dropped: 'Its key and user ID are dropped because they belong to another server.',
};
