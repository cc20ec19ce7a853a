import { setTimeout as pause } from 'node:timers/promises';
import type { Row } from '../row';
import { prepareApps } from '../support/apps';
import { inTurns } from '../support/in-turns';
import type { Started } from '../support/started';

/**
 * A user works a while before they end the app; meanwhile Chromium keeps what it compiled, for
 * the next start.
 */
const AT_WORK_MS = 1_500;

/**
 * One start takes up to a quarter longer than the next, so that the medians of a few say little.
 */
const MORE = 3;

export const coldStart: Row = {
  name: 'start',
  ours: 'cold start to an editable field',
  theirs: 'an empty window, painted',
  unit: 'ms',
  aim: 1.1,
  measure: async (place, times) => {
    const apps = await prepareApps(place);
    const timed = async (start: () => Promise<Started>): Promise<number> => {
      const started = await start();
      await pause(AT_WORK_MS);
      await started.end();
      return started.readyMs;
    };
    return inTurns(
      { times: times * MORE, warmUps: 3 },
      () => timed(apps.startApp),
      () => timed(apps.startEmptyWindow),
    );
  },
};
