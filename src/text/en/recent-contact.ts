import type { Problem } from '@domain/changes/problem';
import type { ContactGroup, ContactKind } from '@domain/recent-contact/recent-contact';
import { amount, count } from './count';

type ContactProblem = Extract<Problem, { code: 'recent-contact' }>;
type MoreContact = Extract<Problem, { code: 'more-recent-contact' }>;

/** Recipients who are in other drafts, in the outbox, or were sent before. */
export const recentContact = {
  title: 'Recent contact',
  hint: 'Recipients are compared with other drafts, with the outbox, and with the updates that were sent in this time. This computer keeps the numbers of sent updates with their receipts. Off: nothing is compared, and no more numbers are kept.',
  days: 'Warn about recipients who were sent in the last',
  off: 'Off',
  dayCount: (days: number): string => count(days, 'day', 'days'),
  filterGroup: (group: ContactGroup, rows: number): string =>
    `${group === 'sent' ? 'Sent recently' : 'In other drafts'} ${amount(rows)}`,
  filter: (rows: number): string => `Elsewhere or sent ${amount(rows)}`,
  filterSource: (name: string, rows: number): string => `In “${name}” ${amount(rows)}`,
  remove: (rows: number): string => `Remove ${count(rows, 'row', 'rows')}`,
  ownList:
    'The recipients of the attached list are unknown to this app. They are not compared with other drafts or sent updates.',
  unknownLists: (campaigns: number): string =>
    `${count(campaigns, 'other campaign uses', 'other campaigns use')} a recipient list on the server. This app doesn’t know who is on it, so that isn’t compared.`,
  row: (kind: ContactKind, name: string): string => {
    switch (kind) {
      case 'draft':
        return `Also in the draft “${name}”`;
      case 'queued':
        return `Queued in “${name}”`;
      case 'sent':
        return `Sent in “${name}”`;
      case 'own':
        return 'Sent in an earlier update of this campaign';
    }
  },
};

/** What Problems says about one source, after the name of the field. */
export function contactSentence(field: string, { kind, name, daysAgo, ...counts }: ContactProblem): string {
  const some = `${field}: ${share(counts)}`;
  const [is, was] = counts.count === 1 ? ['is', 'was'] : ['are', 'were'];
  switch (kind) {
    case 'draft':
      return `${some} ${is} also in the draft “${name}”.`;
    case 'queued':
      return `${some} ${is} also in the queued update of “${name}”.`;
    case 'sent':
      return `${some} ${was} sent in “${name}” ${ago(daysAgo)}.`;
    case 'own':
      return `${some} ${was} sent in an earlier update of this campaign ${ago(daysAgo)}. Whether the server would call them again is not documented.`;
  }
}

export function moreContactSentence(field: string, { sources, ...counts }: MoreContact): string {
  return `${field}: recipients are also in ${count(sources, 'more draft or update', 'more drafts or updates')}. In all, ${share(counts)} are elsewhere too.`;
}

function share({ count: some, total }: { readonly count: number; readonly total: number }): string {
  return `${amount(some)} of ${count(total, 'recipient', 'recipients')}`;
}

const ago = (days: number): string => (days === 0 ? 'less than a day ago' : `${count(days, 'day', 'days')} ago`);
