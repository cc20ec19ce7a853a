import { setTimeout as pause } from 'node:timers/promises';
import type { Row } from '../row';
import { prepareApps } from '../support/apps';
import { inTurns } from '../support/in-turns';
import { memoryOf } from '../support/memory';
import type { Started } from '../support/started';

/** Until everything that is put off until the page is idle has been done. */
const UNTIL_IDLE_MS = 6_000;

export const idleMemory: Row = {
  name: 'memory',
  ours: 'idle memory of all processes',
  theirs: 'an empty window’s',
  unit: 'MiB',
  aim: 1.2,
  measure: async (place, times) => {
    const apps = await prepareApps(place);
    const idle = async (start: () => Promise<Started>): Promise<number> => {
      const started = await start();
      await pause(UNTIL_IDLE_MS);
      const memory = await memoryOf(started);
      await started.end();
      return memory;
    };
    return inTurns(
      { times, warmUps: 1 },
      () => idle(apps.startApp),
      () => idle(apps.startEmptyWindow),
    );
  },
};
