import { describe, expect, it, onTestFinished } from 'vitest';
import { warningKey } from '@domain/changes/problem-key';
import type { Draft } from '@domain/draft/draft';
import { failed, ok } from '@domain/errors/errors';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import type { RecentContact } from '@domain/recent-contact/recent-contact';
import { OpenDraft } from '@renderer/draft/open-draft.svelte';
import { RecentContactCheck } from '@renderer/draft/recent-contact.svelte';
import { shownText } from '@renderer/features/recipients/shown-text';
import { fakeMain } from '../fake-main';
import { fakeTimers } from '../kernel/timers/fake-timers';
import { draftWith, id, NOW } from '../samples';

const FOUND: RecentContact = {
  ...{ total: 40, contacted: 12 },
  sources: [{ key: 'sent::march', kind: 'sent', name: 'March renewals', at: '2027-01-01T00:00:00.000Z', rows: 12 }],
};

async function opened(parts: Partial<Draft> = {}, days = 14) {
  const timers = fakeTimers();
  const draft = draftWith({
    edits: { recipients: { kind: 'recipients' } },
    recipients: { ...NO_RECIPIENTS, count: 40 },
    ...parts,
  });
  const main = fakeMain({
    'drafts.acknowledge': ({ key }) => ok({ ...draft, acknowledged: [key] }),
    'recipients.recentContact': () =>
      ok({ revision: draft.revision, contact: { ...FOUND, sources: [...FOUND.sources] } }),
    'recipients.cancelRecentContact': () => ok(null),
  });
  const open = new OpenDraft(
    {
      bridge: main.bridge,
      ...{ writer: id(900), after: timers.after, now: () => new Date(NOW) },
      ...{ placeholderStyle: () => '{{name}}', scheduleKeys: () => 'camelCase', saved: () => undefined },
      reviewElsewhere: () => Promise.reject(new Error('a small draft is reviewed in the page')),
      failed: (error) => {
        throw new Error(error.kind);
      },
    },
    draft,
  );
  const errors: string[] = [];
  const settings = { current: { recentContactDays: days } };
  const deps = { bridge: main.bridge, reportError: ({ kind }: { readonly kind: string }) => errors.push(kind) };
  const check = new RecentContactCheck({ ...deps, receiptsVersion: 0, settings }, open, timers.after);
  onTestFinished(() => {
    check.stop();
    open.stop();
  });
  await new Promise((resolve) => setImmediate(resolve));
  await timers.pass(400);
  return { open, main, errors, timers, check };
}

const contacted = (open: OpenDraft) => open.problems.filter(({ code }) => code === 'recent-contact');

describe('recent contact of a draft', () => {
  it('is a warning for each source that is acknowledged like any other', async () => {
    const { open } = await opened();
    const [problem] = contacted(open);
    expect(problem).toMatchObject({ severity: 'warning', source: 'sent::march', count: 12, total: 40 });
    if (problem === undefined) throw new Error('there is no warning');
    await open.acknowledge(warningKey(problem), true);
    expect(contacted(open)).toEqual([]);
    expect(open.acknowledged).toContainEqual(problem);
  });

  it('is no warning if recipients are not sent, and known for the table', async () => {
    const { open } = await opened({ edits: {} });
    expect(contacted(open)).toEqual([]);
    expect(open.contact?.contact.contacted).toBe(12);
  });

  it('is not looked for without recipients, or if it is off', async () => {
    const none = await opened({ recipients: NO_RECIPIENTS });
    const off = await opened({}, 0);
    for (const { main } of [none, off]) expect(main.count('recipients.recentContact')).toBe(0);
  });

  it('is looked for again, once, after others have changed', async () => {
    const { main, timers } = await opened();
    const before = main.count('recipients.recentContact');
    for (let n = 0; n < 5; n += 1) await main.emit('changed', { what: 'draft', draftId: id(2) });
    await main.emit('changed', { what: 'outbox' });
    await timers.pass(400);
    expect(main.count('recipients.recentContact')).toBe(before + 1);
  });

  it('keeps what was found if it is cancelled, reports errors, and is cancelled with the draft', async () => {
    const { main, open, timers, errors, check } = await opened();
    main.answers['recipients.recentContact'] = () => ok({ revision: 1, contact: null });
    await main.emit('changed', { what: 'drafts' });
    await timers.pass(400);
    expect(contacted(open)).toHaveLength(1);
    main.answers['recipients.recentContact'] = () => failed({ kind: 'storage', reason: 'failed' });
    await main.emit('changed', { what: 'drafts' });
    await timers.pass(400);
    expect(errors).toEqual(['storage']);
    check.stop();
    expect(main.inputs('recipients.cancelRecentContact')).toEqual([{ draftId: id(1) }]);
    expect(open.contact).toBeNull();
  });

  it('stands on the row', () => {
    const row = {
      ...{ id: 1, position: 1, phone: '+14155550100', metadata: '', assistantOverrides: '', country: 'US' },
      ...{ heldBackBy: null, contact: { kind: 'sent' as const, name: 'March renewals' }, problems: [] },
    };
    expect(shownText(row, { kind: 'problems' }, false)).toBe('Sent in “March renewals”');
  });
});
