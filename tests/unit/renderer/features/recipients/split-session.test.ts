import { describe, expect, it, vi } from 'vitest';
import { failed, ok } from '@domain/errors/errors';
import type { SplitBy, SplitPlan } from '@domain/recipients/split/split';
import { SplitForm } from '@renderer/features/recipients/split/split-form.svelte';
import { SplitSession } from '@renderer/features/recipients/split/split-session.svelte';
import { fakeMain, pending } from '../../fake-main';
import { id, savedAt } from '../../samples';

const FIRST: SplitBy = { kind: 'first', count: 12 };
const COUNTRY: SplitBy = { kind: 'country' };

const pilot = (rows: number): SplitPlan => ({
  ...{ kind: 'parts', revision: 1, total: 400, acrossParts: 0 },
  parts: [
    { name: { kind: 'pilot' }, rows },
    { name: { kind: 'rest' }, rows: 399 - rows },
    { name: { kind: 'held' }, rows: 1 },
  ],
});
const countries: SplitPlan = {
  ...{ kind: 'parts', revision: 1, total: 400, acrossParts: 0 },
  parts: ['US', 'DE', 'IN'].map((country) => ({ name: { kind: 'country', country }, rows: 100 })),
};

function open() {
  const main = fakeMain({});
  const draft = { id: id(1), campaignId: 'cmp_1' };
  const session = new SplitSession({
    bridge: main.bridge,
    draft,
    textsOf: (part) => ({ label: part.name.kind, note: `${part.name.kind} of it` }),
  });
  const count = async (by: SplitBy, plan: SplitPlan): Promise<void> => {
    main.answers['recipients.planSplit'] = () => ok(plan);
    session.count(by);
    await vi.waitFor(() => expect(session.isCounting).toBe(false));
  };
  return { main, session, count };
}

describe('a split that is being set up', () => {
  it('chooses the pilot, all countries for files, and all but the first one for drafts', async () => {
    const { session, count } = open();
    await count(FIRST, pilot(12));
    expect(session.chosenParts).toEqual([0]);
    await count(COUNTRY, countries);
    expect(session.chosenParts).toEqual([1, 2]);
    session.setTarget('files');
    expect(session.chosenParts).toEqual([0, 1, 2]);
    expect(session.removesRows).toBe(false);
  });

  it('needs a campaign ID for each draft and keeps what was typed when the sizes change', async () => {
    const { session, count } = open();
    await count(FIRST, pilot(12));
    expect(session.isReady).toBe(false);
    session.setCampaign(0, ' ');
    expect(session.isReady).toBe(false);
    session.setCampaign(0, 'cmp_pilot');
    expect([session.isReady, session.hasSameCampaign]).toEqual([true, false]);
    await count({ kind: 'first', count: 20 }, pilot(20));
    expect(session.campaignOf(0)).toBe('cmp_pilot');
    session.setCampaign(0, 'cmp_1');
    expect([session.isReady, session.hasSameCampaign]).toEqual([true, true]);
  });

  it('drops and cancels the parts of a split that a later one has overtaken', async () => {
    const { main, session, count } = open();
    const late = pending<SplitPlan>();
    main.answers['recipients.planSplit'] = async () => ok(await late.promise);
    session.count(FIRST);
    await vi.waitFor(() => expect(main.count('recipients.planSplit')).toBe(1));
    await count(COUNTRY, countries);
    late.fulfil(pilot(12));
    await late.promise;
    expect(session.plan).toEqual(countries);
    const [{ request = '' } = {}] = main.inputs('recipients.planSplit');
    expect(main.inputs('recipients.cancel')).toEqual([{ request }]);
  });

  it('sends the parts that it shows, and counts again if they are others by now', async () => {
    const { main, session, count } = open();
    await count(FIRST, pilot(12));
    session.setCampaign(0, 'cmp_pilot');
    main.answers['recipients.splitIntoDrafts'] = () => failed({ kind: 'draft-changed' });
    main.answers['recipients.planSplit'] = () => ok(pilot(11));
    expect(await session.intoDrafts()).toBeNull();
    expect(session.error).toEqual({ kind: 'draft-changed' });
    await vi.waitFor(() => expect(session.plan).toEqual(pilot(11)));
    main.answers['recipients.splitIntoDrafts'] = () => ok({ draftIds: [id(2)], saved: savedAt(5) });
    expect(await session.intoDrafts()).toMatchObject({ draftIds: [id(2)] });
    expect(main.inputs('recipients.splitIntoDrafts').at(-1)).toEqual({
      ...{ draftId: id(1), by: FIRST, expected: session.parts?.parts },
      removesRows: true,
      parts: [{ index: 0, campaignId: 'cmp_pilot', note: 'pilot of it' }],
      request: expect.any(String) as string,
    });
  });

  it('can be cancelled while it is under way, and is then as it was', async () => {
    const { main, session, count } = open();
    await count(FIRST, pilot(12));
    session.setCampaign(0, 'cmp_pilot');
    const late = pending<null>();
    main.answers['recipients.splitIntoDrafts'] = async () => ok(await late.promise);
    main.answers['recipients.cancel'] = () => {
      late.fulfil(null);
      return ok(null);
    };
    await session.cancel();
    const done = session.intoDrafts();
    await session.cancel();
    expect(await done).toBeNull();
    const [{ request = '' } = {}] = main.inputs('recipients.splitIntoDrafts');
    expect(main.inputs('recipients.cancel')).toEqual([{ request }]);
    expect(session).toMatchObject({ wasCancelled: true, isBusy: false, isCancelling: false, error: null });
    expect(session.isReady).toBe(true);
  });

  it('reads whole numbers only, and a seed can be repeated', () => {
    const form = new SplitForm(() => ({}));
    form.way = 'random';
    [form.pilot, form.seed] = ['12', '4711'];
    expect(form.by).toEqual({ kind: 'random', count: 12, seed: 4711 });
    form.pilot = '0';
    expect([form.by, form.isBadPilot]).toEqual([null, true]);
    form.way = 'column';
    expect(form.by).toBeNull();
    form.key = 'plan';
    expect(form.by).toEqual({ kind: 'column', key: 'plan' });
  });
});
