import { describe, expect, it, onTestFinished } from 'vitest';
import type { AudienceGroup } from '@domain/calling-hours/audience-group';
import { DEFAULT_CALLING_HOURS } from '@domain/calling-hours/rules-in-force';
import type { ConsentMark } from '@domain/consent/consent-mark';
import { NO_CONSENT_RULE } from '@domain/consent/consent-rule';
import type { Draft } from '@domain/draft/draft';
import { failed, ok } from '@domain/errors/errors';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { CallingHours } from '@renderer/draft/calling-hours.svelte';
import { ConductCheck } from '@renderer/draft/conduct-check.svelte';
import { fakeMain, flushPromises } from '../fake-main';
import { draftOver } from '../page-state';
import { draftWith, id } from '../samples';

const group = (country: string, rows: number): AudienceGroup => ({
  ...{ key: country, zones: [], rows, country, region: '', by: 'number' },
});
const MARK: ConsentMark = {
  ...{ answer: 'Opt-in', yes: ['yes'], no: ['no'], date: null, dateOrder: null, source: null },
};
const SENT: Draft['edits'] = { recipients: { kind: 'recipients' } };
const says = (message: string): Draft['edits'] => ({
  ...SENT,
  opening_message_template: { kind: 'value', value: message },
});

async function opened(edits: Draft['edits'], { mark = null as ConsentMark | null, off = [] as string[] } = {}) {
  const recipients = { ...NO_RECIPIENTS, count: 60, keys: { 'Opt-in': 60 } };
  const draft = draftWith({ connectionId: id(7), edits, recipients, snapshot: null });
  const main = fakeMain({
    'callingHours.read': () => ok({ settings: { ...DEFAULT_CALLING_HOURS, off, changed: {}, own: [] }, broken: [] }),
    'callingHours.groups': () => ok({ revision: 1, groups: [group('DE', 40), group('US', 20)] }),
    'consent.inPlaces': ({ among }) =>
      ok({ revision: 1, lacking: among.map((keys) => (keys.includes('DE') ? 39 : 0)) }),
  });
  const open = draftOver(main, draft);
  const errors: string[] = [];
  const deps = { bridge: main.bridge, reportError: ({ kind }: { readonly kind: string }) => errors.push(kind) };
  const hours = new CallingHours(deps, open);
  const check = new ConductCheck(deps, open, hours, () => '{{name}}');
  const set = (next: ConsentMark | null) =>
    (open.consent = { mark: next, rule: NO_CONSENT_RULE, counts: null, rows: [], problems: [] });
  set(mark);
  onTestFinished(() => {
    check.stop();
    hours.stop();
  });
  const settled = async () => {
    for (let turn = 0; turn < 4; turn += 1) await flushPromises();
  };
  await settled();
  return { open, main, errors, check, set, settled };
}

const rules = ({ open }: Awaited<ReturnType<typeof opened>>) =>
  open.problems.flatMap((problem) => (problem.code === 'conduct-rule' ? [problem] : []));

describe('rules on consent, disclosure and the number of calls', () => {
  it('are advice with how many recipients they are about, if no column says who agreed', async () => {
    const draft = await opened(SENT);
    expect(rules(draft)).toMatchObject([
      { severity: 'advice', rule: 'de-consent', count: 40, total: 60, lacking: 40, isMarked: false },
      { rule: 'us-consent', count: 20, lacking: 20, isMarked: false },
    ]);
    expect(draft.main.count('consent.inPlaces')).toBe(0);
    expect(draft.open.conduct?.rowsOf('de-consent')).toEqual({ places: { keys: ['DE'], columns: {} } });
    expect(draft.open.conduct?.findingOf(['DE'])?.rule.area).toBe('DE');
  });

  it('count those without consent by the marked columns, and say nothing if all agreed', async () => {
    const draft = await opened(SENT, { mark: MARK });
    expect(rules(draft)).toMatchObject([{ rule: 'de-consent', count: 40, lacking: 39, isMarked: true }]);
    expect(draft.open.conduct?.rowsOf('de-consent')).toMatchObject({ places: { keys: ['DE'] }, consent: 'any' });
    // One pass for all rules, which can be cancelled.
    expect(draft.main.inputs('consent.inPlaces')).toMatchObject([
      { draftId: id(1), columns: {}, among: [['DE'], ['US']] },
    ]);
    draft.set(null);
    await draft.settled();
    expect(rules(draft).map(({ rule }) => rule)).toEqual(['de-consent', 'us-consent']);
  });

  it('report that recipients could not be counted, and claim nothing', async () => {
    const draft = await opened(SENT);
    draft.main.answers['consent.inPlaces'] = () => failed({ kind: 'storage', reason: 'failed' });
    draft.set(MARK);
    await draft.settled();
    expect(draft.errors).toEqual(['storage']);
    expect(rules(draft)).toEqual([]);
  });

  it('follow what the opening message does not seem to say', async () => {
    const found = (await opened(says('Hello, do you have a minute for your contract?'))).open.problems;
    const about = found.flatMap((problem) => (problem.code === 'conduct-rule' ? [problem.rule] : []));
    expect(about).toEqual(expect.arrayContaining(['us-caller', 'us-way-out', 'eu-ai']));
    const whole = 'Hello, this is Anna from Acme, an AI assistant. Say stop to opt out of these calls.';
    expect(rules(await opened(says(whole))).map(({ demand }) => demand)).toEqual(['consent', 'written-consent']);
  });

  it('are not shown if they are switched off, or the recipients are not sent', async () => {
    expect(rules(await opened(SENT, { off: ['de-consent', 'us-consent'] }))).toEqual([]);
    expect(rules(await opened({}))).toEqual([]);
  });

  it('are gone with the check', async () => {
    const draft = await opened(SENT);
    draft.check.stop();
    expect(draft.open.conduct).toBeNull();
  });
});
