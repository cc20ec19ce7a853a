import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureGroup } from '../../bench/measure-group';
import type { Measured } from '../../bench/measured';
import { type Row, rowGroups } from '../../bench/row';
import { temporaryFolder } from '../../integration/store/support';

const SAMPLES = { ours: [1], theirs: [2] };

/** Measures two rows with a program of this text instead of the bench's own. */
async function measure(program: string, limitMs = 60_000) {
  const path = join(temporaryFolder(), 'measure.mjs');
  writeFileSync(path, program);
  const heard: Measured[] = [];
  const failed = await measureGroup(['a', 'b'], {
    heard: async (measured) => {
      await Promise.resolve();
      heard.push(measured);
    },
    limitMs,
    program: path,
  });
  return { heard, failed };
}

describe('a group of benchmark rows', () => {
  it('gives each result as it comes', async () => {
    const failure = { name: 'b', failure: 'no such draft' };
    const { heard, failed } = await measure(
      `process.send({ name: 'a', samples: ${JSON.stringify(SAMPLES)} });
       process.send(${JSON.stringify(failure)}, () => process.exit(0));`,
    );
    expect(heard).toEqual([{ name: 'a', samples: SAMPLES }, failure]);
    expect(failed).toEqual([]);
  });

  it('keeps what was measured before its process died, and names the rest', async () => {
    const { heard, failed } = await measure(
      `process.send({ name: 'a', samples: ${JSON.stringify(SAMPLES)} }, () => process.kill(process.pid, 'SIGKILL'));`,
    );
    expect(heard).toEqual([{ name: 'a', samples: SAMPLES }]);
    expect(failed).toEqual([{ name: 'b', failure: 'its process ended with SIGKILL' }]);
  });

  it('ends a process that hangs', async () => {
    const { failed } = await measure('setInterval(() => undefined, 1000);', 600);
    expect(failed.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(failed[0]).toMatchObject({ failure: 'took longer than 0.01 minutes' });
  });

  it('is of the rows that share their preparation, in their order', () => {
    const row = (name: string, group?: string) => ({ name, ...(group === undefined ? {} : { group }) }) as Row;
    const groups = rowGroups([row('a', 'x'), row('b'), row('c', 'x')]);
    expect(groups.map((group) => group.map(({ name }) => name))).toEqual([['a', 'c'], ['b']]);
  });
});
