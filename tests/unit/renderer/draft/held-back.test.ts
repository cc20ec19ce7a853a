import { describe, expect, it, onTestFinished } from 'vitest';
import type { Draft } from '@domain/draft/draft';
import { failed, ok } from '@domain/errors/errors';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { EVERYWHERE, type SuppressionList } from '@domain/suppression/list';
import { HeldBackRecipients } from '@renderer/draft/held-back.svelte';
import { shownText } from '@renderer/features/recipients/shown-text';
import { heldBackText, whyHeldBack } from '@renderer/widgets/suppression/held-back-text';
import { CAMPAIGN, ScopeForm } from '@renderer/widgets/suppression/scope-form.svelte';
import { scopeOptions } from '@renderer/widgets/suppression/scope-options';
import { fakeMain, flushPromises } from '../fake-main';
import { draftOver } from '../page-state';
import { draftWith, NOW } from '../samples';

const lists = [{ id: '0f8a4f6e-3f0a-4a52-9f57-2f4d5c1b7a10', name: 'Registry', rows: 2 }];

describe('what is said about recipients who are held back', () => {
  it('has the counts and the lists on a receipt, and says if nobody was left', () => {
    expect(heldBackText({ total: 1500, held: 2, lists })).toBe(
      '2 of 1,500 recipients were held back and not sent (Registry: 2).',
    );
    expect(heldBackText({ total: 2, held: 2, lists })).toBe(
      'All 2 recipients were held back (Registry: 2), so recipients were not sent.',
    );
  });

  it('has the rules on numbers on a receipt, and on a row', () => {
    const rules = [{ rule: 'type' as const, rows: 3 }];
    expect(heldBackText({ total: 9, held: 5, lists, rules })).toBe(
      '5 of 9 recipients were held back and not sent (Registry: 2, number types not allowed: 3).',
    );
    expect(whyHeldBack({ heldBackBy: null, heldByRule: 'country' })).toEqual(['Held back: country not allowed']);
    expect(whyHeldBack({ heldBackBy: 'Registry' })).toEqual(['Held back: Registry']);
    expect(whyHeldBack({ heldBackBy: null })).toEqual([]);
  });

  it('has those whom the house rule on consent holds back beside those of lists', () => {
    expect(heldBackText({ total: 1500, held: 5, lists, withoutConsent: 3 })).toBe(
      '5 of 1,500 recipients were held back and not sent (Registry: 2, without consent: 3).',
    );
    expect(heldBackText({ total: 3, held: 3, lists: [], withoutConsent: 3 })).toBe(
      'All 3 recipients were held back (without consent: 3), so recipients were not sent.',
    );
  });

  it('stands before the problems of a row', () => {
    const row = {
      ...{ id: 1, position: 1, phone: '+14155550100', metadata: '', assistantOverrides: '', country: 'US' },
      ...{ heldBackBy: 'Registry', problems: ['repeated' as const] },
    };
    expect(shownText(row, { kind: 'problems' }, false)).toBe('Held back: Registry, Duplicate number');
  });

  it('holds everywhere, for one connection, or for one campaign', () => {
    const values = scopeOptions([{ id: 'one', name: 'Production' }]).map(({ value }) => value);
    expect(values).toEqual(['', 'one', CAMPAIGN]);
    const form = new ScopeForm();
    expect(form.scope).toEqual({ connectionId: null, campaignId: null });
    form.choice = 'one';
    expect(form.scope).toEqual({ connectionId: 'one', campaignId: null });
    form.choice = CAMPAIGN;
    expect(form.scope).toBeNull();
    form.campaign = 'cmp_1';
    expect(form.scope).toEqual({ connectionId: null, campaignId: 'cmp_1' });
    form.connection = 'one';
    expect(form.scope).toEqual({ connectionId: 'one', campaignId: 'cmp_1' });
  });

  it.each([
    [{ connectionId: null, campaignId: null }],
    [{ connectionId: 'one', campaignId: null }],
    [{ connectionId: null, campaignId: 'cmp_1' }],
    [{ connectionId: 'one', campaignId: 'cmp_1' }],
  ])('is changed from what it holds for: %o', (scope) => {
    expect(new ScopeForm(scope).scope).toEqual(scope);
  });
});

const listWith = (parts: Partial<SuppressionList> = {}): SuppressionList => ({
  ...{ id: lists[0]?.id ?? '', name: 'Registry', sourceKind: 'manual', source: '', rows: 2 },
  ...{ scope: EVERYWHERE, takenAt: NOW, changedAt: NOW, isIncomplete: false },
  ...parts,
});

async function opened(list: SuppressionList | null, parts: Partial<Draft> = {}, hasRules = false) {
  const recipients = { ...NO_RECIPIENTS, count: 3 };
  const edits = { recipients: { kind: 'recipients' } } as const;
  const row = { id: 7, position: 1, phone: '+14155550100', metadata: '', assistantOverrides: '', country: 'US' };
  const main = fakeMain({
    'suppression.forDraft': () => ok({ lists: list === null ? [] : [list], hasHoldingRules: hasRules }),
    'suppression.heldBack': () => ok({ revision: 4, heldBack: { total: 3, held: 1, lists: [...lists] } }),
    'recipients.query': () =>
      ok({ revision: 4, total: 3, matching: 1, rows: [{ ...row, heldBackBy: 'Registry', problems: [] }] }),
  });
  const open = draftOver(main, draftWith({ edits, recipients, ...parts }));
  const errors: string[] = [];
  const settings = { current: { suppressionMaxAgeDays: 31 } };
  const deps = { bridge: main.bridge, reportError: ({ kind }: { readonly kind: string }) => errors.push(kind) };
  const check = new HeldBackRecipients({ ...deps, suppressionVersion: 0, settings }, open);
  onTestFinished(() => {
    check.stop();
  });
  await flushPromises();
  await flushPromises();
  return { main, open, errors };
}

const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

describe('recipients of the open draft who are held back', () => {
  it('are counted and a warning, with the rows of a few recipients', async () => {
    const { open } = await opened(listWith());
    expect(open.heldBack.counts.held).toBe(1);
    expect(open.heldBack.rows).toMatchObject([{ id: 7, heldBackBy: 'Registry' }]);
    expect(codes(open.heldBack.problems)).toEqual(['held-back']);
  });

  it('are not counted if neither a list nor a rule holds anybody back', async () => {
    const { main, open } = await opened(null);
    expect(open.heldBack.counts.held).toBe(0);
    expect(main.count('suppression.heldBack')).toBe(0);
    expect((await opened(null, {}, true)).main.count('suppression.heldBack')).toBe(1);
  });

  it('come with a warning for each list that is old, and none while they are not sent', async () => {
    const old = listWith({ sourceKind: 'file', takenAt: '2026-01-01T00:00:00.000Z' });
    expect(codes((await opened(old)).open.heldBack.problems)).toEqual(['held-back', 'old-suppression-list']);
    expect(codes((await opened(old, { edits: {} })).open.heldBack.problems)).toEqual([]);
  });

  it('stay known if they cannot be counted again', async () => {
    const { main, open, errors } = await opened(listWith());
    main.answers['suppression.heldBack'] = () => failed({ kind: 'storage', reason: 'failed' });
    open.rowsSince += 1;
    await flushPromises();
    await flushPromises();
    expect(errors).toEqual(['storage']);
    expect(open.heldBack.counts.held).toBe(1);
  });
});
