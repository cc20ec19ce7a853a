import type { Page } from '@playwright/test';
import type { CommandInput } from '@contract/index';

type Query = Pick<CommandInput<'recipients.query'>, 'filter' | 'order'>;

const IN_ORDER: Query['order'] = { by: { kind: 'position' }, descending: false };

/** What people search and filter for. The first one prepares the search and does not count. */
const FILTERS: readonly Query['filter'][] = [
  { text: 'prepare' },
  { text: 'ana' },
  { text: 'müller' },
  { text: '+1415' },
  { text: '999999@example' },
  { text: 'nowhere at all' },
  { country: 'US' },
  { lacks: 'tags' },
  { problem: 'any' },
];

/** How long the page waits for each query of a draft's recipients, in milliseconds. */
async function timedQueries(page: Page, campaignId: string, queries: readonly Query[]): Promise<readonly number[]> {
  return page.evaluate(
    async ([campaign, asked]) => {
      const bridge = window.campaignDesk;
      if (bridge === undefined) throw new Error('the page has no bridge');
      const list = (await bridge['drafts.list']({})) as { value: readonly { id: string; campaignId: string }[] };
      const draftId = list.value.find((draft) => draft.campaignId === campaign)?.id;
      const durations: number[] = [];
      for (const query of asked) {
        const began = performance.now();
        const answer = await bridge['recipients.query']({ draftId, ...query, offset: 0, limit: 200 });
        if (!(answer as { ok: boolean }).ok) throw new Error('the query failed');
        durations.push(performance.now() - began);
      }
      return durations;
    },
    [campaignId, queries] as const,
  );
}

/** The slowest of several searches and filters. */
export async function slowestSearch(page: Page, campaignId: string): Promise<number> {
  const times = await timedQueries(
    page,
    campaignId,
    FILTERS.map((filter) => ({ filter, order: IN_ORDER })),
  );
  return Math.max(...times.slice(1));
}

/** Sorts by the values of each key, and by the number for `null`; how long each took. */
export async function sortTimes(
  page: Page,
  campaignId: string,
  keys: readonly (string | null)[],
): Promise<readonly number[]> {
  return timedQueries(
    page,
    campaignId,
    keys.map((key) => ({
      filter: {},
      order: { by: key === null ? { kind: 'number' } : { kind: 'key', key }, descending: false },
    })),
  );
}
