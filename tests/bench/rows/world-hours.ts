import type { Row } from '../row';
import { worldHours } from '../support/world-hours';

/** The longest that main or the page may be busy without a pause, in milliseconds. */
const BUSY_LIMIT_MS = 50;

const row = (name: string, ours: string, of: 'mainMs' | 'pageMs'): Row => ({
  ...{ name, ours, theirs: 'its limit', unit: 'ms', aim: 1, group: 'world-hours' },
  measure: async (place) => {
    const all = await worldHours(place);
    return { ours: all.map((watched) => watched[of]), theirs: all.map(() => BUSY_LIMIT_MS) };
  },
});

/** A million recipients all over the world, whose draft is opened and gets other schedules. */
export const worldwideHours: readonly Row[] = [
  row('check-main', 'main’s longest task while a million worldwide get their calling hours', 'mainMs'),
  row('check-page', 'the page’s longest task meanwhile', 'pageMs'),
];
