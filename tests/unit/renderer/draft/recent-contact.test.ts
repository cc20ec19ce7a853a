import { describe, expect, it, onTestFinished } from 'vitest';
import { warningKey } from '@domain/changes/problem-key';
import type { Draft } from '@domain/draft/draft';
import { failed, ok } from '@domain/errors/errors';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import type { RecentContact } from '@domain/recent-contact/recent-contact';
import type { AudienceRow } from '@domain/recipients/audience';
import type { OpenDraft } from '@renderer/draft/open-draft.svelte';
import { RecentContactCheck } from '@renderer/draft/recent-contact.svelte';
import { shownText } from '@renderer/features/recipients/shown-text';
import { fakeMain, pending } from '../fake-main';
import { fakeTimers } from '../kernel/timers/fake-timers';
import { draftOver } from '../page-state';
import { draftWith, id } from '../samples';

const FOUND: RecentContact = {
  ...{ total: 40, contacted: 12, sent: 12, elsewhere: 0, unknownLists: 2 },
  sources: [{ key: 'sent::march', kind: 'sent', name: 'March renewals', at: '2027-01-01T00:00:00.000Z', rows: 12 }],
};

const ROW: AudienceRow = {
  ...{ id: 7, position: 1, phone: '+14155550100', metadata: '', assistantOverrides: '', country: 'US' },
  ...{ heldBackBy: null, contact: { kind: 'sent', name: 'March renewals' }, problems: [] },
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
    'recipients.query': () => ok({ revision: draft.revision, total: 3, matching: 1, rows: [ROW] }),
  });
  const open = draftOver(main, draft, { after: timers.after });
  const errors: string[] = [];
  const settings = { current: { recentContactDays: days } };
  const deps = { bridge: main.bridge, reportError: ({ kind }: { readonly kind: string }) => errors.push(kind) };
  const check = new RecentContactCheck({ ...deps, receiptsVersion: 0, settings }, open, timers.after);
  onTestFinished(() => {
    check.stop();
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

  it('keeps what was found if it is cancelled, reports errors, and is not known any more without the draft', async () => {
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
    expect(open.contact).toBeNull();
  });

  it('is on the rows of a draft with few of them', async () => {
    const { open, main } = await opened({ recipients: { ...NO_RECIPIENTS, count: 3 } });
    expect(main.inputs('recipients.query')).toMatchObject([{ draftId: id(1), filter: { contact: '' } }]);
    expect(open.contact?.rows).toMatchObject([{ id: 7, contact: { kind: 'sent', name: 'March renewals' } }]);
  });

  it('can be cancelled while it takes long, keeps what was known, and can be repeated', async () => {
    const { open, main, timers } = await opened();
    const never = pending<RecentContact>();
    main.answers['recipients.recentContact'] = async () =>
      ok({ revision: 1, contact: { ...(await never.promise), sources: [] } });
    await main.emit('changed', { what: 'drafts' });
    await timers.pass(400);
    const [shown] = open.checks;
    const [{ request = '' } = {}] = main.inputs('recipients.recentContact').slice(-1);
    await main.emit('progress', { request, share: 0.4 });
    expect([shown?.name, shown?.status(), shown?.share()]).toEqual(['contact', 'running', 0.4]);
    shown?.cancel();
    await timers.flushPromises();
    expect(shown?.status()).toBe('cancelled');
    expect(open.contact).toMatchObject({ contact: { contacted: 12, unknownLists: 2 } });
    expect(main.inputs('recipients.cancel')).toEqual([{ request }]);
    main.answers['recipients.recentContact'] = () => ok({ revision: 1, contact: { ...FOUND, sources: [] } });
    shown?.repeat();
    await timers.pass(400);
    expect(shown?.status()).toBe('done');
    expect(open.contact).toMatchObject({ contact: { sources: [] } });
  });

  it('stands on the row', () => {
    expect(shownText(ROW, { kind: 'problems' }, false)).toBe('Sent in “March renewals”');
  });
});
