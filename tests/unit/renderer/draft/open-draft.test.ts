import { describe, expect, it } from 'vitest';
import { warningKey } from '@domain/changes/problem-key';
import type { Draft } from '@domain/draft/draft';
import { failed, ok } from '@domain/errors/errors';
import type { Edit } from '@domain/fields/edits';
import { REDACTED } from '@domain/wire/redaction';
import type { OpenDraftDeps } from '@renderer/draft/open-draft-deps';
import { QUIET_MS } from '@renderer/kernel/timers/write-behind';
import { recorded } from '../effects.svelte';
import { type FakeMain, fakeMain, pending } from '../fake-main';
import { fakeTimers } from '../kernel/timers/fake-timers';
import { draftOver } from '../page-state';
import { draftWith, id, NOW, receiptWith, savedAt } from '../samples';

const WRITER = id(900);
const OTHER_WRITER = id(901);

const value = (text: string): Edit => ({ kind: 'value', value: text });

/** An open draft over a main that commits every edit, with the next revision. */
function opened(draft = draftWith(), deps: Partial<OpenDraftDeps> = {}) {
  const timers = fakeTimers();
  let { revision } = draft;
  const main = fakeMain({
    'drafts.edit': () => ok(savedAt((revision += 1))),
    'drafts.get': () => ok({ ...draft, revision }),
  });
  const saved: Draft[] = [];
  const open = draftOver(main, draft, { after: timers.after, saved: (after) => saved.push(after), ...deps });
  return { open, main, timers, saved };
}

/** Sends the event that main sends for a commit. */
const changed = (main: FakeMain, writer?: string): Promise<void> =>
  main.emit('changed', { what: 'draft', draftId: id(1), writer });

describe('an edit', () => {
  it('is shown at once and stored after a pause in typing', async () => {
    const { open, main, timers } = opened();
    open.edit('name', value('N'));
    open.edit('name', value('New'));
    expect(open.edits).toEqual({ name: value('New') });
    expect(open.title).toBe('New');
    expect(main.count('drafts.edit')).toBe(0);
    await timers.pass(QUIET_MS);
    await open.flush();
    expect(main.inputs('drafts.edit')).toEqual([{ draftId: id(1), writer: WRITER, field: 'name', edit: value('New') }]);
    expect(open.draft).toMatchObject({ revision: 5, edits: { name: value('New') }, canUndo: true });
  });

  it('is never read back: a hundred committed edits make a hundred commands', async () => {
    const { open, main } = opened();
    for (let number = 0; number < 100; number += 1) {
      open.edit('name', value(`Name ${number}`));
      await open.flush();
      await changed(main, WRITER);
    }
    expect(main.count('drafts.edit')).toBe(100);
    expect(main.names()).toHaveLength(100);
  });

  it('hands the list of drafts what was committed', async () => {
    const { open, saved } = opened();
    open.edit('name', value('New'));
    await open.flush();
    expect(saved).toEqual([expect.objectContaining({ revision: 5, edits: { name: value('New') } })]);
  });

  it('that was typed while its write was under way stays on the screen', async () => {
    const { open, main } = opened();
    const write = pending<undefined>();
    main.answers['drafts.edit'] = async () => {
      await write.promise;
      return ok(savedAt(5));
    };
    open.edit('name', value('Old'));
    const flushed = open.flush();
    open.edit('name', value('New'));
    write.fulfil(undefined);
    await flushed;
    expect(open.edits).toEqual({ name: value('New') });
  });

  it('that cannot be stored stays on the screen with the reason, and is retried', async () => {
    const { open, main, timers } = opened();
    main.answers['drafts.edit'] = () => failed({ kind: 'storage', reason: 'disk-full' });
    open.edit('name', value('New'));
    expect(await open.flush()).toBe(false);
    expect(open.unsaved).toEqual({ kind: 'storage', reason: 'disk-full' });
    expect(open.edits).toEqual({ name: value('New') });
    main.answers['drafts.edit'] = () => ok(savedAt(5));
    await timers.pass(500);
    expect(await open.flush()).toBe(true);
    expect(open.unsaved).toBeNull();
  });

  it('that main refuses for its content waits for the next keystroke', async () => {
    const { open, main, timers } = opened();
    main.answers['drafts.edit'] = () => failed({ kind: 'invalid-input', path: 'edit', message: 'no' });
    open.edit('name', value('New'));
    await open.flush();
    await timers.pass(60_000);
    expect(main.count('drafts.edit')).toBe(1);
  });

  it('that replaces all in a text beyond the bound is one step, which gives everything back', async () => {
    const [before, after] = [value('fox '.repeat(60_000)), value('vixen '.repeat(60_000))];
    const { open, main } = opened();
    open.edit('campaign_context', value('Short'));
    await open.flush();
    open.edit('campaign_context', before);
    // As the text's own Replace all does: what came before it is stored first.
    void open.flush();
    open.edit('campaign_context', after);
    void open.flush();
    expect(await open.step('undo')).toMatchObject({ ok: true, value: { kind: 'done', fields: ['campaign_context'] } });
    expect(open.edits.campaign_context).toBe(before);
    await open.step('redo');
    expect(open.edits.campaign_context).toBe(after);
    await open.step('undo');
    await open.step('undo');
    await open.flush();
    expect(open.edits.campaign_context).toEqual(value('Short'));
    expect(main.count('drafts.undo')).toBe(0);
    main.answers['drafts.undo'] = () => ok({ kind: 'nothing' });
    await open.step('undo');
    expect(main.count('drafts.undo')).toBe(1);
  });

  it('beyond the bound is refused without being sent', async () => {
    const { open, main } = opened();
    open.edit('name', { kind: 'text', text: 'x'.repeat(3_000_000) });
    expect(await open.flush()).toBe(false);
    expect(open.unsaved).toMatchObject({ kind: 'too-large' });
    expect(main.count('drafts.edit')).toBe(0);
  });

  it('of a field that holds the API key on the server is not accepted', async () => {
    const snapshot = {
      campaign: { id: 'cmp_1', name: `Key ${REDACTED}` },
      takenAt: NOW,
      source: 'pasted' as const,
    };
    const { open, main } = opened(draftWith({ snapshot }));
    expect([...open.locked]).toEqual(['name']);
    open.edit('name', value('New'));
    open.edit('name', null);
    await open.flush();
    expect(main.inputs('drafts.edit')).toMatchObject([{ edit: null }]);
  });
});

describe('a change event', () => {
  it('of another page, of the queue or of main has the draft read again', async () => {
    const { open, main } = opened();
    await changed(main, OTHER_WRITER);
    expect(main.count('drafts.get')).toBe(1);
    await changed(main);
    expect(main.count('drafts.get')).toBe(2);
    main.answers['drafts.get'] = () => ok(draftWith({ pushing: true }));
    await changed(main);
    expect(open.draft.pushing).toBe(true);
  });

  it('of another draft, and any after the draft was left, is ignored', async () => {
    const { open, main } = opened();
    await main.emit('changed', { what: 'draft', draftId: id(2) });
    open.stop();
    await changed(main);
    expect(main.names()).toEqual([]);
  });

  it('does not touch what is being typed', async () => {
    const { open, main } = opened();
    open.edit('name', value('Typed'));
    main.answers['drafts.get'] = () => ok(draftWith({ revision: 9, edits: { name: value('Other window') } }));
    await changed(main, OTHER_WRITER);
    expect(open.edits).toEqual({ name: value('Typed') });
    expect(open.draft.edits).toEqual({ name: value('Other window') });
  });

  it('whose copy was read before our last commit is read again, so that nothing else in it is lost', async () => {
    const { open, main } = opened();
    const read = pending<Draft>();
    main.answers['drafts.get'] = async () => ok(await read.promise);
    const refreshed = open.refresh();
    open.edit('name', value('New'));
    await open.flush();
    main.answers['drafts.get'] = () => ok(draftWith({ revision: 5, edits: { name: value('New') }, pushing: true }));
    read.fulfil(draftWith({ revision: 4, pushing: true }));
    await refreshed;
    expect(main.count('drafts.get')).toBe(2);
    expect(open.draft).toMatchObject({ revision: 5, edits: { name: value('New') }, pushing: true });
  });
});

describe('a step', () => {
  it('is made after what is typed is stored', async () => {
    const { open, main } = opened();
    const undone = draftWith({ revision: 6, canRedo: true });
    main.answers['drafts.undo'] = () => ok({ kind: 'done', fields: ['name'], zone: false, draft: undone });
    open.edit('name', value('New'));
    expect(await open.step('undo')).toMatchObject({ ok: true });
    expect(main.names()).toEqual(['drafts.edit', 'drafts.undo']);
    expect(open.draft).toEqual(undone);
  });

  it('is not made while what is typed cannot be stored', async () => {
    const { open, main } = opened();
    main.answers['drafts.edit'] = () => failed({ kind: 'storage', reason: 'disk-full' });
    open.edit('name', value('New'));
    expect(await open.step('undo')).toEqual(failed({ kind: 'storage', reason: 'disk-full' }));
    expect(await open.revert(['name'])).toEqual({ kind: 'storage', reason: 'disk-full' });
    expect(main.count('drafts.undo') + main.count('drafts.revert')).toBe(0);
  });

  it('loads the rows again if there are any', async () => {
    const { open, main } = opened();
    const { recipients } = draftWith();
    main.answers['recipients.list'] = () => ok({ total: 0, rows: [] });
    main.answers['drafts.redo'] = () =>
      ok({ kind: 'done', fields: [], zone: true, draft: draftWith({ recipients: { ...recipients, count: 3 } }) });
    await open.step('redo');
    expect(main.count('recipients.list')).toBe(1);
  });

  it('of the version history names the revision that the user saw', async () => {
    const { open, main } = opened();
    main.answers['drafts.restoreVersion'] = () => ok(draftWith({ revision: 5 }));
    expect(await open.restoreStep(12)).toBeNull();
    expect(main.inputs('drafts.restoreVersion')).toEqual([{ draftId: id(1), writer: WRITER, stepId: 12, revision: 4 }]);
  });
});

describe('what follows from the draft', () => {
  it('is not worked out again when what is typed becomes what is stored', async () => {
    const { open } = opened();
    const { values: contents, flush } = recorded(() => open.content);
    open.edit('name', value('New'));
    await open.flush();
    open.edit('name', value('Newer'));
    await open.flush();
    expect(open.draft).toMatchObject({ revision: 6, edits: { name: value('Newer') } });
    flush();
    expect(contents).toHaveLength(3);
    expect(open.content.edits).toBe(open.edits);
  });

  it('moves an acknowledged warning from the problems to the acknowledged ones', async () => {
    const campaign = { id: 'cmp_1', status: 'running' };
    const { open, main } = opened(
      draftWith({ snapshot: { campaign, takenAt: NOW, source: 'pasted' }, edits: { name: value('New') } }),
    );
    main.answers['drafts.acknowledge'] = ({ key }) => ok({ ...open.draft, acknowledged: [key] });
    const problems = recorded(() => open.problems.map(({ code }) => code));
    const [warning] = open.problems;
    if (warning === undefined) throw new Error('there is no warning');
    expect(await open.acknowledge(warningKey(warning), true)).toBeNull();
    problems.flush();
    expect(problems.values).toEqual([['campaign-status'], []]);
    expect(open.acknowledged).toEqual([warning]);
  });

  it('forgets what was edited since the last push when a new receipt comes', async () => {
    const { open, main } = opened();
    open.edit('name', value('New'));
    await open.flush();
    expect([...open.editedSincePush]).toEqual(['name']);
    main.answers['drafts.get'] = () => ok(draftWith({ revision: 6, lastReceipt: receiptWith() }));
    await changed(main);
    expect(open.editedSincePush.size).toBe(0);
  });

  it('follows the clock each minute', async () => {
    let minutes = 0;
    const { open, timers } = opened(draftWith(), {
      now: () => new Date(Date.parse(NOW) + 60_000 * minutes),
    });
    const now = recorded(() => open.now.toISOString());
    minutes = 1;
    await timers.pass(60_000);
    now.flush();
    expect(now.values).toEqual(['2027-03-01T12:00:00.000Z', '2027-03-01T12:01:00.000Z']);
  });

  it('of a large draft is reviewed in another thread, and says so until the review is there', async () => {
    const review = pending<never>();
    let requests = 0;
    const { open } = opened(draftWith({ edits: { campaign_context: value('x'.repeat(500_000)) } }), {
      reviewElsewhere: () => {
        requests += 1;
        return review.promise;
      },
    });
    const isReviewed = recorded(() => open.isReviewed);
    expect(isReviewed.values).toEqual([false]);
    await expect.poll(() => requests).toBe(1);
  });
});

describe('the rows of an open draft', () => {
  it('are known to be the same after an edit of another field', async () => {
    const { open } = opened();
    open.edit('name', value('New'));
    await open.flush();
    expect([open.draft.revision, open.rowsSince]).toEqual([5, 4]);
  });

  it('may be others after a commit of them, an undo, and one that somebody else made before ours', async () => {
    const { open, main } = opened();
    open.edit('recipients', { kind: 'clear' });
    await open.flush();
    expect(open.rowsSince).toBe(5);
    main.answers['drafts.edit'] = () => ok(savedAt(7));
    open.edit('name', value('New'));
    await open.flush();
    expect(open.rowsSince).toBe(7);
    main.answers['drafts.get'] = () => ok(draftWith({ revision: 8 }));
    await changed(main, OTHER_WRITER);
    expect(open.rowsSince).toBe(8);
  });

  it('are removed at the newest revision that has those on the screen', async () => {
    const { open, main } = opened();
    const rows = { rows: [], total: 3, matching: 3 };
    main.answers['recipients.query'] = () => ok({ ...rows, revision: 4 });
    main.answers['recipients.list'] = () => ok({ ...rows, revision: 4 });
    main.answers['recipients.removeMatching'] = ({ revision }) => ok({ ...savedAt(revision + 1), removed: 3 });
    open.rows.view.show(0, 10);
    open.edit('name', value('New'));
    await open.flush();
    await open.rows.removeMatching();
    // The rows on the screen are still those of before.
    await open.rows.removeMatching();
    expect(main.inputs('recipients.removeMatching').map(({ revision }) => revision)).toEqual([5, 4]);
  });
});
