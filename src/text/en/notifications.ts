import { amount } from './count';

const updates = (count: number): string => (count === 1 ? '1 update' : `${amount(count)} updates`);

/** Native notifications. They hold no campaign's name, because they show on locked screens. */
export const notifications = {
  needsPerson: (count: number) => ({
    title: `${updates(count)} in the outbox ${count === 1 ? 'needs' : 'need'} you`,
    body: 'Nothing is lost. Open Campaign Desk to see what to do.',
  }),
  emptied: (sent: number) => ({
    title: 'The outbox is empty again',
    body: `${updates(sent)} ${sent === 1 ? 'was' : 'were'} sent.`,
  }),
};
