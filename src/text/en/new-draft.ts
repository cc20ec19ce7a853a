import { isolated } from '@kernel/text/isolated';
import { count } from './count';

/** The form of a new draft. */
export const newDraft = {
  title: 'New draft',
  lead: 'A draft holds your changes to one campaign on this computer until you push them.',
  campaignId: 'Campaign ID',
  campaignIdHint:
    'As shown in Kathan. Separate several with commas to create a draft for each. Optional if the text below contains it.',
  campaignText: 'Campaign JSON or cURL (optional)',
  campaignTextHint:
    'An API response shows what your changes replace. The values of a cURL command become changes. Without either, current values may stay unknown.',
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
};
