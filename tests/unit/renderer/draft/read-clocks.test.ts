import { describe, expect, it } from 'vitest';
import type { AudienceGroup } from '@domain/calling-hours/audience-group';
import { readClocks } from '@renderer/draft/read-clocks';

const group = (zone: string): AudienceGroup => ({
  ...{ key: zone, zones: [zone], rows: 1, country: '', region: '', by: 'number' },
});
const ZONES = Intl.supportedValuesOf('timeZone');

describe('the clocks of an audience', () => {
  it('are read in turns with other work, each zone once', async () => {
    let time = 0;
    let turns = 0;
    const groups = [...ZONES, ...ZONES].map(group);
    await readClocks(groups, Date.parse('2027-03-02T14:00:00Z'), {
      now: () => (time += 1),
      pause: () => {
        turns += 1;
        return Promise.resolve();
      },
    });
    // A millisecond passes for each zone, and with each new turn.
    expect(turns).toBe(Math.floor(ZONES.length / 10));
  });

  it('are read before what follows from them, whose parts have turns of their own', async () => {
    let time = 0;
    const done: string[] = [];
    const slow = (name: string) => () => {
      done.push(name);
      time += 20;
    };
    await readClocks(
      [group('Europe/Berlin')],
      0,
      {
        now: () => time,
        pause: () => {
          done.push('pause');
          return Promise.resolve();
        },
      },
      [slow('best'), slow('check')],
    );
    expect(done).toEqual(['best', 'pause', 'check', 'pause']);
  });
});
