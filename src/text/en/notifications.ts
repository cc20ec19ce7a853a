import { amount } from './count';

const updates = (count: number): string => (count === 1 ? '1 update' : `${amount(count)} updates`);

/** Native notifications. They hold no campaign's name, because they show on locked screens. */
export const notifications = {
  needsAttention: (count: number) => ({
    title: `${updates(count)} ${count === 1 ? 'needs' : 'need'} your attention`,
    body: 'Nothing is lost. Open Campaign Desk to see what to do.',
  }),
  emptied: (sent: number) => ({
    title: 'All queued updates were sent',
    body: `${updates(sent)} ${sent === 1 ? 'was' : 'were'} sent.`,
  }),
};
