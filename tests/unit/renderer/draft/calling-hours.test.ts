import { describe, expect, it, onTestFinished } from 'vitest';
import type { AudienceGroup } from '@domain/calling-hours/audience-group';
import { DEFAULT_CALLING_HOURS } from '@domain/calling-hours/rules-in-force';
import { warningKey } from '@domain/changes/problem-key';
import type { Draft } from '@domain/draft/draft';
import { failed, ok } from '@domain/errors/errors';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { CallingHours } from '@renderer/draft/calling-hours.svelte';
import type { OpenDraft } from '@renderer/draft/open-draft.svelte';
import { fakeMain, flushPromises } from '../fake-main';
import { draftOver } from '../page-state';
import { draftWith, id, savedAt } from '../samples';

const ZONE = 'America/New_York';
const time = (local: string) => ({ kind: 'time', local, zone: ZONE }) as const;
const TIMES: Draft['edits'] = {
  schedule_start_time: time('2027-03-02T09:00'),
  schedule_end_time: time('2027-03-02T17:00'),
};
const EDITS: Draft['edits'] = { ...TIMES, recipients: { kind: 'recipients' } };
const group = (key: string, zones: string[], rows: number): AudienceGroup => ({
  ...{ key, zones, rows, country: 'US', region: '', by: 'number' },
});
const GROUPS = [group('NY', [ZONE], 30), group('LA', ['America/Los_Angeles'], 8), group('free', [], 2)];

async function opened(parts: Partial<Draft> = {}) {
  const recipients = { ...NO_RECIPIENTS, count: 40, keys: { State: 12, plan: 40 } };
  const draft = draftWith({ timeZone: ZONE, edits: EDITS, recipients, ...parts });
  let { revision } = draft;
  let settings = DEFAULT_CALLING_HOURS;
  const main = fakeMain({
    'drafts.acknowledge': ({ key }) => ok({ ...draft, acknowledged: [key] }),
    'drafts.edit': () => ok(savedAt((revision += 1), { recipients: draft.recipients })),
    'callingHours.read': () => ok({ settings: { ...settings, off: [...settings.off], own: [] }, broken: ['Torn'] }),
    'callingHours.update': (input) => {
      ({ settings } = input);
      return ok(null);
    },
    'callingHours.groups': () => ok({ revision, groups: GROUPS }),
  });
  const open = draftOver(main, draft);
  const errors: string[] = [];
  const hours = new CallingHours({ bridge: main.bridge, reportError: ({ kind }) => errors.push(kind) }, open);
  onTestFinished(() => {
    hours.stop();
  });
  await flushPromises();
  await flushPromises();
  return { hours, open, main, errors };
}

const outsideHours = (open: OpenDraft) => open.problems.filter(({ code }) => code === 'outside-hours');

describe('the calling hours of a draft', () => {
  it('are checked by the columns of the recipients', async () => {
    const { hours, main } = await opened();
    expect(main.inputs('callingHours.groups')[0]).toMatchObject({ draftId: id(1), columns: { state: 'State' } });
    expect(hours.check).toMatchObject({ total: 40, unknown: 2, outside: 8 });
    expect(hours.broken).toEqual(['Torn']);
  });

  it('add a warning that leads to its rows and can be acknowledged like any other', async () => {
    const { open } = await opened();
    const [problem] = outsideHours(open);
    expect(outsideHours(open)).toMatchObject([{ severity: 'warning', rule: 'us-federal', count: 8, total: 40 }]);
    if (problem === undefined) throw new Error('there is no warning');
    await open.acknowledge(warningKey(problem), true);
    expect(outsideHours(open)).toEqual([]);
    expect(open.acknowledged.map(({ code }) => code)).toContain('outside-hours');
    expect(open.hours?.placesOf('us-federal')).toEqual({ keys: ['LA'], columns: { state: 'State' } });
    expect(open.hours?.placesOf(null).keys).toEqual(['LA']);
  });

  it('know whose rows a rule found, apart from those of all rules', async () => {
    const { open } = await opened();
    const { keys } = open.hours?.placesOf('us-federal') ?? { keys: [] };
    expect(open.hours?.findingOf(keys)).toMatchObject({ rows: 8, rule: { id: 'us-federal' } });
    expect(open.hours?.findingOf(['NY'])).toBeNull();
  });

  it.each([
    ['without an end', { schedule_end_time: { kind: 'clear' } }, false],
    ['over a night', { schedule_end_time: time('2027-03-04T17:00') }, true],
  ] as const)('warn once, not by each rule, of a schedule %s', async (_title, edits, hasEnd) => {
    const { open } = await opened({ edits: { ...EDITS, ...edits } });
    expect(outsideHours(open)).toEqual([]);
    expect(open.problems.filter(({ code }) => code === 'schedule-spans-nights')).toEqual([
      {
        ...{ severity: 'warning', code: 'schedule-spans-nights', field: 'schedule_start_time' },
        ...{ hasEnd, count: 38, total: 40 },
      },
    ]);
  });

  it('warn of nothing while the recipients are not sent', async () => {
    const { open } = await opened({ edits: TIMES });
    expect(outsideHours(open)).toEqual([]);
    expect(open.hours?.outside).toBe(8);
  });

  it('follow the schedule without asking main again', async () => {
    const { hours, open, main } = await opened();
    const before = main.count('callingHours.groups');
    open.edit('schedule_start_time', time('2027-03-02T11:00'));
    expect(hours.check?.outside).toBe(0);
    await flushPromises();
    expect(outsideHours(open)).toEqual([]);
    expect(main.count('callingHours.groups')).toBe(before);
  });

  it('ask main nothing again when an edit is stored, and count again when rows are others', async () => {
    const { hours, open, main } = await opened();
    const { groups } = hours;
    const before = main.names().length;
    open.edit('schedule_start_time', time('2027-03-02T11:00'));
    await open.flush();
    await flushPromises();
    expect(main.names().slice(before)).toEqual(['drafts.edit']);
    expect(hours.groups).toBe(groups);
    main.answers['recipients.remove'] = () => ok({ ...savedAt(6, { recipients: open.draft.recipients }), removed: [] });
    main.answers['recipients.list'] = () => ok({ revision: 6, rows: [], total: 39 });
    await open.rows.remove([1]);
    await flushPromises();
    expect(main.names().slice(before + 1)).toContain('callingHours.groups');
  });

  it('propose times at which all can be called, and set the schedule to them', async () => {
    const { hours, open } = await opened();
    const { all } = hours.best;
    expect(all).toEqual({ from: Date.parse('2027-03-02T16:00:00Z'), to: Date.parse('2027-03-03T02:00:00Z') });
    if (all !== null) hours.use(all);
    expect(open.edits.schedule_start_time).toEqual(time('2027-03-02T11:00'));
    expect(open.edits.schedule_end_time).toEqual(time('2027-03-02T21:00'));
    expect(hours.check?.outside).toBe(0);
  });

  it('search the times of a day once, however the schedule of that day changes', async () => {
    const { hours, open } = await opened();
    const before = hours.best;
    open.edit('schedule_start_time', time('2027-03-02T11:00'));
    expect(hours.best).toBe(before);
    open.edit('schedule_start_time', time('2027-03-01T11:00'));
    expect(hours.best).not.toEqual(before);
  });

  it('do not know a schedule without a start', async () => {
    const { hours, open } = await opened({ edits: {} });
    expect(hours.check).toBeNull();
    expect(open.hours).toBeNull();
  });

  it('apply the rules that are set for the connection', async () => {
    const { hours } = await opened();
    await hours.update({ ...hours.settings, off: ['us-federal', 'anywhere'] });
    expect(hours.check?.outside).toBe(0);
  });

  it('report that rules could not be stored', async () => {
    const { hours, main, errors } = await opened();
    main.answers['callingHours.update'] = () => failed({ kind: 'storage', reason: 'failed' });
    await hours.update({ ...hours.settings, useColumns: false });
    expect(errors).toEqual(['storage']);
    expect(hours.settings.useColumns).toBe(true);
  });
});
