import { join } from 'node:path';
import { z } from 'zod';
import type { Row } from '../row';
import { prepareApps } from '../support/apps';
import { compiled } from '../support/compiled';
import { inTurns } from '../support/in-turns';

const microseconds = z.number().positive();

/**
 * How often the app is started: rounds of one start are alike, and those of another differ from
 * them by a tenth.
 */
const STARTS = 5;

/**
 * `app.flushed` carries a short text and does nothing that takes time: nothing hides what the
 * bridge itself costs.
 */
export const bridge: Row = {
  name: 'bridge',
  ours: 'round trip of a command, parsed on both sides',
  theirs: 'raw ipcRenderer.invoke in the same page',
  unit: 'µs',
  aim: 1.2,
  measure: async (place, times) => {
    const programs = join(place.folder, 'launcher');
    await compiled('raw-calls', programs);
    await compiled('typed-calls', programs, 'iife');
    const apps = await prepareApps(place, 'bridge-launcher');
    const all = { ours: [] as number[], theirs: [] as number[] };
    for (let started = 0; started < STARTS; started += 1) {
      const running = await apps.startApp();
      await running.ask('prepare');
      const { ours, theirs } = await inTurns(
        { times, warmUps: 3 },
        async () => microseconds.parse(await running.ask('typed')),
        async () => microseconds.parse(await running.ask('raw')),
      );
      await running.end();
      all.ours.push(...ours);
      all.theirs.push(...theirs);
    }
    return all;
  },
};
