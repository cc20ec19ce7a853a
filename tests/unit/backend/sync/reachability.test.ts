import { describe, expect, it } from 'vitest';
import { createReachability } from '@backend/sync/reachability';

const ID = 'one';

function setUp({ online = true }: { readonly online?: boolean } = {}) {
  const state = { now: 1_000_000, online, there: false, probes: 0 };
  const changes: (readonly [string, boolean])[] = [];
  const reach = createReachability({
    clock: () => state.now,
    random: () => 1,
    online: () => state.online,
    probe: () => {
      state.probes += 1;
      return Promise.resolve(state.there);
    },
    onChange: (id, up) => changes.push([id, up]),
  });
  /** Lets time pass until the server is to be asked, asks it, and returns how long that took. */
  const passed = async (): Promise<number> => {
    const waited = (reach.nextAt() ?? state.now) - state.now;
    state.now += waited;
    reach.isReachable(ID);
    await Promise.resolve();
    return waited;
  };
  return { state, changes, reach, passed };
}

describe('reachability of a server', () => {
  it('is assumed until a request reaches nobody', () => {
    const { reach, changes } = setUp();
    expect(reach.isReachable(ID)).toBe(true);
    reach.noteUnreachable(ID, 'refused');
    expect(reach.isReachable(ID)).toBe(false);
    expect(reach.unreachable()).toMatchObject([{ connectionId: ID, reason: 'refused' }]);
    expect(changes).toEqual([[ID, false]]);
  });

  it('is probed with growing delays of at most about five minutes, until it responds', async () => {
    const { state, reach, changes, passed } = setUp();
    reach.noteUnreachable(ID, 'dns');
    const waits: number[] = [];
    for (let n = 0; n < 12; n += 1) waits.push(await passed());
    expect(waits.slice(0, 4)).toEqual([1_500, 2_500, 4_500, 8_500]);
    expect(Math.max(...waits)).toBe(300_500);
    state.there = true;
    await passed();
    expect(reach.isReachable(ID)).toBe(true);
    expect(changes).toEqual([
      [ID, false],
      [ID, true],
    ]);
  });

  it('keeps growing if the probe succeeds but updates are still lost', async () => {
    const { state, reach, passed } = setUp();
    state.there = true;
    const waits: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      reach.noteUnreachable(ID, 'refused');
      waits.push(await passed());
      expect(reach.isReachable(ID)).toBe(true);
    }
    expect(waits).toEqual([1_500, 2_500, 4_500, 8_500]);
    reach.noteResponse(ID);
    reach.noteUnreachable(ID, 'refused');
    expect(await passed()).toBe(1_500);
  });

  it('[S22] is probed once if the system reports no network, and then believed', async () => {
    const { state, reach } = setUp({ online: false });
    state.there = true;
    expect(reach.isReachable(ID)).toBe(false);
    await Promise.resolve();
    expect(reach.isReachable(ID)).toBe(true);
    expect(state.probes).toBe(1);
    reach.noteResponse(ID);
    expect(reach.isReachable(ID)).toBe(true);
    expect(state.probes).toBe(1);
  });

  it('is probed immediately when the network comes back, and not at all if the user insists', async () => {
    const { state, reach } = setUp();
    reach.noteUnreachable(ID, 'offline');
    reach.probeNow();
    state.there = true;
    reach.isReachable(ID);
    await Promise.resolve();
    expect(reach.isReachable(ID)).toBe(true);
    reach.noteUnreachable(ID, 'offline');
    reach.assumeReachable(ID);
    expect(reach.isReachable(ID)).toBe(true);
    expect(state.probes).toBe(1);
  });
});
