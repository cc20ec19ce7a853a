import { describe, expect, it } from 'vitest';
import type { DraftSummary } from '@domain/draft/draft';
import { failed, ok } from '@domain/errors/errors';
import { BeforeLeave } from '@renderer/state/before-leave';
import { Drafts } from '@renderer/state/drafts.svelte';
import { summarise } from '@renderer/state/summarise';
import { recorded } from '../effects.svelte';
import { fakeMain } from '../fake-main';
import { bootWith, draftWith, id } from '../samples';

const at = (minute: number): string => `2027-03-01T12:${String(minute).padStart(2, '0')}:00.000Z`;
const draft = (number: number, minute: number) => draftWith({ id: id(number), updatedAt: at(minute) });
const summary = (number: number, minute: number): DraftSummary => summarise(draft(number, minute));

function listed(boot = bootWith({ drafts: [summary(1, 1), summary(2, 2), summary(3, 3)] })) {
  const main = fakeMain({ 'drafts.open': () => ok(null) });
  const beforeLeave = new BeforeLeave();
  const drafts = new Drafts(main.bridge, beforeLeave, boot);
  const ids = (): readonly string[] => drafts.all.map((each) => each.id);
  return { main, beforeLeave, drafts, ids };
}

describe('the list of drafts', () => {
  it('has the draft that was edited last first, also after one of them changes', () => {
    const { drafts, ids } = listed();
    const seen = recorded(ids);
    drafts.put(draft(1, 9));
    seen.flush();
    expect(seen.values).toEqual([
      [id(3), id(2), id(1)],
      [id(1), id(3), id(2)],
    ]);
  });

  it('reads the whole list again for a draft that cannot be read', async () => {
    const { main, drafts, ids } = listed();
    main.answers['drafts.get'] = () => failed({ kind: 'not-found', what: 'draft' });
    main.answers['drafts.list'] = () => ok([summary(3, 3)]);
    await drafts.refreshOne(id(1));
    expect(ids()).toEqual([id(3)]);
  });

  it('is read twice for any number of simultaneous requests', async () => {
    const { main, drafts } = listed();
    main.answers['drafts.list'] = () => ok([]);
    await Promise.all(Array.from({ length: 20 }, () => drafts.refresh()));
    expect(main.count('drafts.list')).toBe(2);
  });

  it('closes the open draft if it has gone', async () => {
    const { main, drafts } = listed(bootWith({ drafts: [summary(1, 1)], openDraftId: id(1) }));
    main.answers['drafts.list'] = () => ok([]);
    await drafts.refresh();
    expect(drafts.openId).toBeNull();
  });
});

describe('opening a draft', () => {
  it('stores what is typed before the other draft is shown', async () => {
    const { beforeLeave, drafts, main } = listed();
    const openWhileStoring: (string | null)[] = [];
    beforeLeave.add(() => {
      openWhileStoring.push(drafts.openId);
      return Promise.resolve();
    });
    await drafts.open(id(2));
    expect(openWhileStoring).toEqual([null]);
    expect(drafts.openId).toBe(id(2));
    expect(main.inputs('drafts.open')).toEqual([{ draftId: id(2) }]);
  });

  it('does nothing for the draft that is open', async () => {
    const { drafts, main } = listed(bootWith({ openDraftId: id(2) }));
    await drafts.open(id(2));
    expect(main.names()).toEqual([]);
  });

  it('follows creating and duplicating one, and not a failure of either', async () => {
    const { drafts, main, ids } = listed(bootWith());
    main.answers['drafts.create'] = () => ok(draft(8, 1));
    main.answers['drafts.duplicate'] = () => failed({ kind: 'not-found', what: 'draft' });
    const input = { kind: 'typed', connectionId: null, campaignId: 'cmp_1', campaignText: '' } as const;
    expect(await drafts.create(input)).toEqual(ok(id(8)));
    expect(await drafts.duplicate({ draftId: id(8), campaignId: 'cmp_2', connectionId: null })).toMatchObject({
      ok: false,
    });
    expect(ids()).toEqual([id(8)]);
    expect(drafts.openId).toBe(id(8));
  });

  it('uses the draft that came with the start once, and not after a change of it', async () => {
    const boot = bootWith({ openDraftId: id(1), openDraft: draft(1, 1), drafts: [summary(1, 1)] });
    const first = listed(boot);
    expect(first.drafts.claimPreloaded(id(1))?.id).toBe(id(1));
    expect(first.drafts.claimPreloaded(id(1))).toBeNull();
    const second = listed(boot);
    second.main.answers['drafts.get'] = () => ok(draft(1, 2));
    await second.drafts.refreshOne(id(1));
    expect(second.drafts.claimPreloaded(id(1))).toBeNull();
  });
});

describe('discarding a draft', () => {
  it('removes it from the list and closes it; restoring brings it back and opens it', async () => {
    const { drafts, main, ids } = listed(bootWith({ drafts: [summary(1, 1), summary(2, 2)], openDraftId: id(1) }));
    main.answers['drafts.discard'] = () => ok(null);
    main.answers['drafts.restore'] = () => ok(draft(1, 1));
    await drafts.discard(id(1));
    expect(ids()).toEqual([id(2)]);
    expect(drafts.openId).toBeNull();
    await drafts.restore(id(1));
    expect(ids()).toEqual([id(2), id(1)]);
    expect(drafts.openId).toBe(id(1));
  });
});
