import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { run } from '../../../scripts/command';
import type { Row } from '../row';
import { inTurns } from '../support/in-turns';
import { preparePackagedApps, sizeOf } from '../support/packaged-apps';
import type { Started } from '../support/started';

const MIB = 1024 * 1024;
/** Meanwhile Chromium keeps what it compiled, for the next start. */
const AT_WORK_MS = 1_500;
const COMPRESSING_MS = 20 * 60_000;

const packagedStart: Row = {
  name: 'packaged-start',
  ours: 'cold start of the packaged app',
  theirs: 'an empty packaged app’s',
  unit: 'ms',
  aim: 1.15,
  measure: async (place, times) => {
    const { startOurs, startEmpty } = await preparePackagedApps(place);
    const timed = async (begin: () => Promise<Started>): Promise<number> => {
      const started = await begin();
      await pause(AT_WORK_MS);
      await started.end();
      return started.readyMs;
    };
    return inTurns(
      { times, warmUps: 3 },
      () => timed(startOurs),
      () => timed(startEmpty),
    );
  },
};

const packagedSize: Row = {
  name: 'packaged-size',
  ours: 'installed size',
  theirs: 'an empty packaged app’s',
  unit: 'MiB',
  aim: 1.03,
  measure: async (place) => {
    const { ours, empty } = await preparePackagedApps(place);
    return { ours: [(await sizeOf(ours)) / MIB], theirs: [(await sizeOf(empty)) / MIB] };
  },
};

const installerSize: Row = {
  name: 'installer-size',
  ours: 'all files, compressed as in the deb',
  theirs: 'an empty packaged app’s',
  unit: 'MiB',
  aim: 1.04,
  measure: async (place) => {
    const { ours, empty } = await preparePackagedApps(place);
    const compressed = async (folder: string, name: string): Promise<number> => {
      const file = join(place.folder, name);
      const args = ['--create', '--use-compress-program', 'xz -6 -T0', '--file', file, '--directory', folder, '.'];
      const ended = await run({ file: 'tar', args }, { output: 'kept', limitMs: COMPRESSING_MS });
      if (ended.code !== 0) throw new Error(ended.text);
      return (await stat(file)).size / MIB;
    };
    return { ours: [await compressed(ours, 'ours.tar.xz')], theirs: [await compressed(empty, 'empty.tar.xz')] };
  },
};

/** What a package costs beyond Electron itself. */
export const packagedApp: readonly Row[] = [packagedStart, packagedSize, installerSize];
