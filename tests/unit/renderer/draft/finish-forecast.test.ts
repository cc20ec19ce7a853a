import { flushSync } from 'svelte';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { AudienceGroup } from '@domain/calling-hours/audience-group';
import { DEFAULT_CALLING_HOURS } from '@domain/calling-hours/rules-in-force';
import type { Draft } from '@domain/draft/draft';
import { failed, ok } from '@domain/errors/errors';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { USUAL_EXPECTATIONS } from '@domain/finish/expectations';
import { DEFAULT_SETTINGS, type Settings } from '@domain/settings/settings';
import { CallingHours } from '@renderer/draft/calling-hours.svelte';
import { FinishForecast } from '@renderer/draft/finish-forecast.svelte';
import type { After } from '@renderer/kernel/timers/write-behind';
import { fakeMain, flushPromises } from '../fake-main';
import { draftOver } from '../page-state';
import { draftWith } from '../samples';

const ZONE = 'America/New_York';
const time = (local: string) => ({ kind: 'time', local, zone: ZONE }) as const;
const TIMES: Draft['edits'] = {
  schedule_start_time: time('2027-03-02T09:00'),
  schedule_end_time: time('2027-03-02T17:00'),
};
const GROUP: AudienceGroup = { key: 'NY', zones: [ZONE], rows: 4_000, country: 'US', region: '', by: 'number' };
const START = Date.parse('2027-03-02T14:00:00Z');

async function opened(edits: Draft['edits']) {
  const draft = draftWith({
    ...{ timeZone: ZONE, edits, snapshot: null },
    recipients: { ...NO_RECIPIENTS, count: GROUP.rows, keys: {} },
  });
  const main = fakeMain({
    'callingHours.read': () =>
      ok({ settings: { ...DEFAULT_CALLING_HOURS, off: [], changed: {}, own: [] }, broken: [] }),
    'callingHours.groups': () => ok({ revision: draft.revision, groups: [GROUP] }),
  });
  const open = draftOver(main, draft);
  const errors: string[] = [];
  const reportError = ({ kind }: { readonly kind: string }) => void errors.push(kind);
  const hours = new CallingHours({ bridge: main.bridge, reportError }, open);
  let isFull = false;
  const settings = {
    current: DEFAULT_SETTINGS,
    update: (part: Partial<Settings>) => {
      if (isFull) return Promise.resolve(failed({ kind: 'storage', reason: 'disk-full' }));
      settings.current = { ...settings.current, ...part };
      return Promise.resolve(ok(null));
    },
  };
  onTestFinished(() => {
    hours.stop();
  });
  await flushPromises();
  await flushPromises();
  const waiting: (() => void)[] = [];
  const after: After = (_ms, run) => {
    waiting.push(run);
    return () => waiting.splice(waiting.indexOf(run), 1);
  };
  const forecast = (): FinishForecast => {
    const made = new FinishForecast({ settings, reportError }, hours, after);
    onTestFinished(() => {
      made.stop();
    });
    flushSync();
    return made;
  };
  const estimated = (): FinishForecast => {
    const made = forecast();
    for (const run of waiting.splice(0)) run();
    return made;
  };
  return { open, errors, forecast, estimated, waiting, fill: () => (isFull = true) };
}

describe('the forecast of the end of a draft’s calls', () => {
  it('follows the max concurrency and the retry policy as they are edited', async () => {
    const { estimated } = await opened({
      ...TIMES,
      max_concurrency: { kind: 'value', value: 20 },
      retry_policy: { kind: 'value', value: { max_attempts: 2 } },
    });
    const { lines, calls, retryKey, estimate, finish } = estimated();
    expect({ lines, calls, retryKey }).toEqual({ lines: 20, calls: 2, retryKey: 'max_attempts' });
    expect(estimate?.total).toBe(4_000);
    expect(finish?.best).toBeGreaterThan(START);
    expect(finish?.best).toBeLessThan(finish?.middle ?? Infinity);
  });

  it('says what is needed where the concurrency is unknown', async () => {
    const { estimated } = await opened(TIMES);
    const { lines, finish, estimate } = estimated();
    expect([lines, finish, estimate?.runs]).toEqual([null, null, null]);
    expect(estimate?.needed.middle).toBeGreaterThan(1);
  });

  it('stores what is expected as a setting of this draft, and no edit', async () => {
    const { forecast, open, errors, fill } = await opened(TIMES);
    expect(forecast().expected).toEqual(USUAL_EXPECTATIONS);
    const expected = { ...USUAL_EXPECTATIONS, callSeconds: { low: 10, high: 20 } };
    const before = open.edits;
    await forecast().expect(expected);
    expect(forecast().expected).toEqual(expected);
    expect(open.edits).toEqual(before);
    fill();
    await forecast().expect(USUAL_EXPECTATIONS);
    expect(forecast().expected).toEqual(expected);
    expect(errors).toEqual(['storage']);
  });

  it('is made after what it follows from is shown, and once for several changes', async () => {
    const { forecast, open, waiting } = await opened(TIMES);
    const made = forecast();
    expect(made.estimate).toBeNull();
    open.edit('schedule_end_time', time('2027-03-02T18:00'));
    flushSync();
    expect(waiting).toHaveLength(1);
    for (const run of waiting.splice(0)) run();
    expect(made.estimate?.total).toBe(4_000);
  });

  it('is none without a start', async () => {
    const { forecast } = await opened({});
    expect(forecast().estimate).toBeNull();
  });
});
