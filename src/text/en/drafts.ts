import type { RequestCampaign } from '@domain/paste/curl/command';
import type { RequestSummary } from '@domain/paste/curl/summary';
import { isolated } from '@kernel/text/isolated';
import { commandNotes } from './command-notes';
import { amount, count } from './count';

const secretTexts = (apiKey: boolean, userId: boolean): string => {
  if (apiKey && userId) return 'an API key and a user ID';
  if (apiKey) return 'an API key and no user ID';
  return userId ? 'a user ID and no API key' : 'no API key and no user ID';
};

const describeCampaign = (campaign: RequestCampaign): string =>
  campaign.kind === 'id' ? `the campaign ${campaign.id}` : 'a campaign whose ID you enter above';

/** The list of drafts and the ways to create one. */
export const drafts = {
  list: 'Drafts',
  search: 'Search drafts',
  searchPlaceholder: 'Search',
  noMatch: (typed: string): string => `No draft matches “${typed}”.`,
  matches: (amount: number): string => count(amount, 'draft matches', 'drafts match'),
  filter: 'Show drafts',
  filters: { all: 'All', changed: 'Changed', attention: 'Attention' },
  noneIn: { all: '', changed: 'No draft has changes.', attention: 'Nothing needs your attention.' },
  untitled: 'Unknown name',
  order: 'Sort drafts',
  orders: { edited: 'Last edited', name: 'Name', state: 'State' },
  withoutConnection: 'No connection',
  edited: 'edited',
  pinned: 'pinned',

  pill: {
    noChanges: 'No changes',
    changes: (amount: number): string => count(amount, 'change', 'changes'),
    queued: 'Queued',
    sending: 'Sending',
    waiting: 'Waiting',
    conflict: 'Conflict',
    rejected: 'Rejected',
    needsSignIn: 'Needs sign-in',
    pushed: 'Pushed',
  },

  new: {
    title: 'New draft',
    lead: 'A draft holds your changes to one campaign on this computer until you push them.',
    campaignId: 'Campaign ID',
    campaignIdHint:
      'As shown in Kathan. Separate several with commas to create a draft for each. Optional if the text below contains it.',
    campaignText: 'Campaign JSON or cURL (optional)',
    campaignTextHint:
      'Paste an API response to compare your changes with the current values, or a cURL command to import its values as changes (its key is dropped unless you keep it). Without either, current values are unknown, because the API documents no way to read a campaign.',
    create: 'Create draft',
    createMany: (amount: number): string => `Create ${count(amount, 'draft', 'drafts')}`,
    created: (amount: number): string => `${count(amount, 'draft was', 'drafts were')} created.`,
    severalIds: (amount: number, repeated: number): string =>
      `${count(amount, 'campaign', 'campaigns')}.` +
      (repeated === 0 ? '' : ` ${count(repeated, 'repeated ID is', 'repeated IDs are')} used once.`),
    exists: (id: string): string => `There’s already a draft for ${id}.`,
    leftOut: (ids: readonly string[]): string => `Already drafts, so left out: ${ids.join(', ')}.`,
    allExist: 'All of these campaigns have a draft already.',
    openExisting: 'Open draft',
    tooManyIds: (limit: number): string => `Enter at most ${count(limit, 'campaign ID', 'campaign IDs')} at a time.`,
    textForOne: 'This text can be used for one campaign only. Remove it, or enter one campaign ID.',
    blankInId: 'A campaign ID has no spaces. Separate several IDs with commas.',
    badPart: (part: string, why: string): string => `“${isolated(part)}”: ${why}`,
    notCreated: (id: string, why: string): string => `${id}: ${why}`,
    creating: 'Creating…',
    needId: 'Enter a campaign ID, or paste a text that contains one.',
    forConnection: (name: string): string => `For ${isolated(name)}`,
    noConnection: 'No connection. You can choose one later.',
    at: (line: number, column: number): string => `Line ${String(line)}, column ${String(column)}.`,
    textTooLong: 'The text is longer than 2,000,000 characters. Paste one campaign only.',
  },

  command: {
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
  },

  samples: {
    title: 'Sample campaigns',
    lead: 'Choose one to create a draft of it.',
    starting: 'Starting the sandbox…',
    retry: 'Try again',
    status: (status: string): string => `Status ${status}`,
  },

  home: {
    // Not “New draft”: that is the name of the button in the sidebar, and a name stands for one
    // thing.
    make: 'Create a draft',
    title: 'No draft is open',
    lead: 'Choose one on the left, or create one.',
    emptyTitle: 'No drafts yet',
    emptyLead: 'A draft holds your changes to one campaign. Every keystroke is saved on this computer, even offline.',
  },

  discarded: (title: string): string => `“${isolated(title)}” was discarded.`,
  discardedAll: (drafts: number): string => `${count(drafts, 'draft was', 'drafts were')} discarded.`,

  /** One action on several drafts. */
  batch: {
    bar: 'Selected drafts',
    selected: (drafts: number): string => `${amount(drafts)} selected`,
    isSelected: 'selected',
    clear: 'Clear selection',
    actions: { push: 'Push', queue: 'Queue', refresh: 'Refresh', tag: 'Tag', discard: 'Discard' },
    title: {
      push: (drafts: number): string => `Push ${count(drafts, 'draft', 'drafts')}?`,
      queue: (drafts: number): string => `Queue ${count(drafts, 'draft', 'drafts')} for sync?`,
      refresh: (drafts: number): string => `Refresh ${count(drafts, 'draft', 'drafts')}?`,
      tag: (drafts: number): string => `Tag ${count(drafts, 'draft', 'drafts')}`,
      discard: (drafts: number): string => `Discard ${count(drafts, 'draft', 'drafts')}?`,
    },
    lead: {
      push: 'Each draft is sent on its own, and only if it could be pushed alone. A running campaign isn’t sent; push it from its draft.',
      queue: 'Each draft is queued on its own, and only if it could be queued alone.',
      refresh: 'Each campaign is read from the server again. Your edits are kept.',
      tag: 'Choose tags to add to these drafts or to remove from them. Tags are never sent.',
      discard: 'You can undo this, and restore the drafts later in Settings.',
    },
    confirm: {
      push: 'Push all',
      queue: 'Queue all',
      refresh: 'Refresh all',
      tag: 'Apply to all',
      discard: 'Discard all',
    },
    list: 'Drafts and results',
    working: 'In progress…',
    waiting: 'Waiting',
    stop: 'Stop',
    stopped: 'Not started',
    done: 'Done',
    discarded: 'Discarded',
    tagged: 'Tagged',
  },
};
