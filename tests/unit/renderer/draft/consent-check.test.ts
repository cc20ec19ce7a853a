import { describe, expect, it, onTestFinished } from 'vitest';
import { warningKey } from '@domain/changes/problem-key';
import type { ConsentMark } from '@domain/consent/consent-mark';
import { type ConsentMode, NO_CONSENT_RULE } from '@domain/consent/consent-rule';
import type { Draft } from '@domain/draft/draft';
import { failed, ok } from '@domain/errors/errors';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { ConsentCheck } from '@renderer/draft/consent-check.svelte';
import { consentProblems } from '@renderer/draft/consent-of-draft';
import type { OpenDraft } from '@renderer/draft/open-draft.svelte';
import { shownText } from '@renderer/features/recipients/shown-text';
import { text } from '@renderer/kernel/text';
import { fakeMain } from '../fake-main';
import { fakeTimers } from '../kernel/timers/fake-timers';
import { draftOver } from '../page-state';
import { draftWith, id } from '../samples';

const MARK: ConsentMark = {
  ...{ answer: 'Opt-in', yes: ['yes'], no: ['no'], date: 'On', dateOrder: null, source: null },
};
const COUNTS = {
  total: 900,
  without: [
    { reason: 'no' as const, rows: 12 },
    { reason: 'unknown' as const, rows: 1 },
  ],
};

async function opened(mode: ConsentMode, parts: Partial<Draft> = {}) {
  const timers = fakeTimers();
  const draft = draftWith({
    connectionId: id(7),
    edits: { recipients: { kind: 'recipients' } },
    recipients: { ...NO_RECIPIENTS, count: 900 },
    ...parts,
  });
  const rule = { ...NO_CONSENT_RULE, mode };
  const main = fakeMain({
    'drafts.acknowledge': ({ key }) => ok({ ...draft, acknowledged: [key] }),
    'consent.read': () => ok({ mark: { ...MARK, yes: [...MARK.yes], no: [...MARK.no] }, rule, isUnreadable: false }),
    'consent.counts': () => ok({ revision: draft.revision, counts: { ...COUNTS, without: [...COUNTS.without] } }),
  });
  const open = draftOver(main, draft, { after: timers.after });
  const errors: string[] = [];
  const deps = { bridge: main.bridge, reportError: ({ kind }: { readonly kind: string }) => errors.push(kind) };
  const check = new ConsentCheck({ ...deps, suppressionVersion: 0 }, open, timers.after);
  onTestFinished(() => {
    check.stop();
  });
  await new Promise((resolve) => setImmediate(resolve));
  await timers.pass(400);
  return { open, main, errors, timers, check };
}

const found = (open: OpenDraft) => open.problems.filter(({ code }) => code === 'without-consent');

describe('recipients without consent', () => {
  it('are a warning for each reason, acknowledged like any other', async () => {
    const { open } = await opened('hold');
    expect(found(open)).toMatchObject([
      { severity: 'warning', reason: 'no', column: 'Opt-in', isHeldBack: true, count: 12, total: 900 },
      { severity: 'warning', reason: 'unknown', column: 'Opt-in', isHeldBack: true, count: 1, total: 900 },
    ]);
    const [first] = found(open);
    if (first === undefined) throw new Error('there is no warning');
    await open.acknowledge(warningKey(first), true);
    expect(found(open)).toHaveLength(1);
  });

  it('are not counted if the rule is off, or there are no recipients or no connection', async () => {
    const all = [
      await opened('off'),
      await opened('hold', { recipients: NO_RECIPIENTS }),
      await opened('hold', { connectionId: null }),
    ];
    for (const { main, open } of all) {
      expect(main.count('consent.counts')).toBe(0);
      expect(found(open)).toEqual([]);
    }
  });

  it('are no warning if recipients are not sent, and known for the table', async () => {
    const { open } = await opened('warn', { edits: {} });
    expect(found(open)).toEqual([]);
    expect(open.consent?.counts).toEqual(COUNTS);
  });

  it('are reported if they cannot be counted, and not known any more without the draft', async () => {
    const { main, open, errors, check, timers } = await opened('hold');
    main.answers['consent.counts'] = () => failed({ kind: 'storage', reason: 'failed' });
    open.draft = { ...open.draft, recipients: { ...open.draft.recipients, count: 901 } };
    await new Promise((resolve) => setImmediate(resolve));
    await timers.pass(400);
    expect(errors).toEqual(['storage']);
    check.stop();
    expect(open.consent).toBeNull();
  });

  it('are reported if the rows with forms cannot be read', async () => {
    const { main, errors, open, timers } = await opened('hold');
    main.answers['recipients.query'] = () => failed({ kind: 'storage', reason: 'failed' });
    open.draft = { ...open.draft, recipients: { ...open.draft.recipients, count: 13 } };
    await new Promise((resolve) => setImmediate(resolve));
    await timers.pass(400);
    expect(errors).toEqual(['storage']);
  });

  it('are said with their column and what happens to them', () => {
    const rule = { ...NO_CONSENT_RULE, mode: 'hold' as const };
    const sentence = (mode: 'warn' | 'hold', reason: 'old' | 'no' | 'not-marked', rows: number): string => {
      const counts = { total: 9, without: [{ reason, rows }] };
      const [problem] = consentProblems({ mark: MARK, rule: { ...rule, mode } }, counts);
      return problem === undefined ? '' : text.campaign.problem(problem);
    };
    expect(sentence('hold', 'no', 2)).toContain('2 of 9 recipients say no to calls in “Opt-in”. They are held back');
    expect(sentence('warn', 'old', 1)).toContain('1 of 9 recipients agreed longer ago than the house rule allows.');
    expect(sentence('warn', 'old', 1)).toContain('only warns');
    expect(sentence('hold', 'not-marked', 9)).toContain('no column is marked as consent');
  });

  it('stand on the row', () => {
    const row = {
      ...{ id: 1, position: 1, phone: '+14155550100', metadata: '', assistantOverrides: '', country: 'US' },
      ...{ heldBackBy: null, problems: [] },
    };
    const shown = (isHeldBack: boolean) =>
      shownText({ ...row, consent: { reason: 'old', isHeldBack } }, { kind: 'problems' }, false);
    expect(shown(true)).toBe('Held back: consent too old');
    expect(shown(false)).toBe('Consent too old');
  });
});
