import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { failed, ok } from '@domain/errors/errors';
import type { WaitingFault } from '@domain/sandbox/faults';
import type { SeenRequest } from '@domain/sandbox/panel-protocol';
import { POLL_MS, SandboxPanel } from '@renderer/features/settings/sandbox/sandbox-panel.svelte';
import { fakeMain, flushPromises, pending } from '../../fake-main';
import { NOW } from '../../samples';

const fault = (id: number): WaitingFault => ({ id, fault: { kind: 'latency', ms: 100 } });
const request = (seq: number): SeenRequest => ({
  seq,
  time: NOW,
  method: 'GET',
  path: '/campaigns',
  status: 200,
  faults: [],
});

/** A panel over a sandbox with these faults and requests; its timer runs when the test says so. */
function panelOver(faults: WaitingFault[] = [], requests: SeenRequest[] = []) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const sandbox = { faults, requests };
  const main = fakeMain({
    'sandbox.faults': () => ok(sandbox.faults),
    'sandbox.log': () => ok(sandbox.requests),
    'sandbox.setFaults': (input) => {
      if (input.change === 'add') sandbox.faults = [...sandbox.faults, { id: 9, fault: input.fault }];
      else if (input.change === 'remove') sandbox.faults = sandbox.faults.filter(({ id }) => id !== input.faultId);
      else sandbox.faults = [];
      return ok(sandbox.faults);
    },
  });
  const panel = new SandboxPanel(main.bridge);
  return { main, panel, sandbox };
}

async function nextPoll(): Promise<void> {
  vi.advanceTimersByTime(POLL_MS);
  await flushPromises();
}

describe('the lists of the sandbox panel', () => {
  it('are unknown until they are read, and are read again while the panel is open', async () => {
    const { panel, sandbox } = panelOver([fault(1)], [request(1)]);
    expect(panel.faults).toBeNull();
    const stop = panel.poll();
    await flushPromises();
    expect([panel.faults, panel.requests]).toEqual([[fault(1)], [request(1)]]);
    sandbox.faults = [];
    sandbox.requests = [request(2), request(1)];
    await nextPoll();
    expect([panel.faults, panel.requests.map(({ seq }) => seq)]).toEqual([[], [2, 1]]);
    stop();
  });

  it('are not read any more once the panel is closed', async () => {
    const { panel, main } = panelOver();
    panel.poll()();
    await flushPromises();
    await nextPoll();
    expect(main.count('sandbox.faults')).toBe(1);
  });

  it('keep the same requests as long as none is new, so that the table is not drawn again', async () => {
    const { panel, sandbox } = panelOver([], [request(1)]);
    const stop = panel.poll();
    await flushPromises();
    const { requests } = panel;
    sandbox.requests = [request(1)];
    await nextPoll();
    expect(panel.requests).toBe(requests);
    stop();
  });

  it('stop being read when the sandbox fails, and are read again when the user retries', async () => {
    const { panel, main } = panelOver([fault(1)]);
    main.answers['sandbox.log'] = () => failed({ kind: 'internal', reference: 'x' });
    panel.poll();
    await flushPromises();
    await nextPoll();
    expect([panel.error?.kind, main.count('sandbox.log'), panel.faults]).toEqual(['internal', 1, [fault(1)]]);
    main.answers['sandbox.log'] = () => ok([]);
    const stop = panel.poll();
    expect(panel.error).toBeNull();
    await flushPromises();
    await nextPoll();
    expect(main.count('sandbox.log')).toBe(3);
    stop();
  });
});

describe('a change of the faults', () => {
  it('shows what is left right after it', async () => {
    const { panel, main } = panelOver([fault(1), fault(2)]);
    expect(await panel.add({ kind: 'reset' })).toBeNull();
    expect(panel.faults).toHaveLength(3);
    expect(await panel.remove(1)).toBeNull();
    expect(panel.faults?.map(({ id }) => id)).toEqual([2, 9]);
    expect(await panel.removeAll()).toBeNull();
    expect(panel.faults).toEqual([]);
    expect(main.inputs('sandbox.setFaults')).toEqual([
      { change: 'add', fault: { kind: 'reset' } },
      { change: 'remove', faultId: 1 },
      { change: 'remove-all' },
    ]);
  });

  it('that fails returns the error and leaves the list as it was', async () => {
    const { panel, main } = panelOver([fault(1)]);
    const stop = panel.poll();
    await flushPromises();
    main.answers['sandbox.setFaults'] = () => failed({ kind: 'internal', reference: 'x' });
    expect(await panel.removeAll()).toMatchObject({ kind: 'internal' });
    expect(panel.faults).toEqual([fault(1)]);
    stop();
  });

  it.each(['before', 'during'] as const)('is not overwritten by a list that was requested %s it', async (moment) => {
    const { panel, main, sandbox } = panelOver([fault(1)]);
    const list = pending<null>();
    const change = pending<null>();
    main.answers['sandbox.faults'] = async () => {
      await list.promise;
      return ok([fault(1)]);
    };
    main.answers['sandbox.setFaults'] = async () => {
      await change.promise;
      sandbox.faults = [];
      return ok([]);
    };
    let stop = moment === 'before' ? panel.poll() : () => undefined;
    const removed = panel.removeAll();
    if (moment === 'during') stop = panel.poll();
    change.fulfil(null);
    await removed;
    list.fulfil(null);
    await flushPromises();
    expect(panel.faults).toEqual([]);
    stop();
  });
});
