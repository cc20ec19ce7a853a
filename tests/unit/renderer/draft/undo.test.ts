import { describe, expect, it } from 'vitest';
import type { Undone } from '@domain/draft/undone';
import { failed, ok } from '@domain/errors/errors';
import { Undo } from '@renderer/draft/undo.svelte';
import { text } from '@renderer/kernel/text';
import { fakeMain } from '../fake-main';
import { appOver, draftOver } from '../page-state';
import { draftWith, NOW, savedAt } from '../samples';

const strings = text.editor;

/** Undo over a main that returns this for each step. `touched`: the fields brought into view. */
function undoOver(undone: Undone, { isTyping = false } = {}) {
  const main = fakeMain({
    'drafts.undo': () => ok(undone),
    'drafts.redo': () => ok(undone),
    'drafts.edit': () => ok(savedAt(5)),
    'app.undoTyping': () => ok(null),
  });
  const app = appOver(main);
  const open = draftOver(main);
  const touched: string[] = [];
  const undo = new Undo(app, open, {
    undoesItself: () => isTyping,
    showTouched: (field) => Promise.resolve(void touched.push(field)),
  });
  return { main, app, open, undo, touched };
}
const commit = () => Promise.resolve();
const done = (parts: Partial<Extract<Undone, { kind: 'done' }>> = {}): Undone => ({
  kind: 'done',
  draft: draftWith({ revision: 6 }),
  fields: ['name', 'campaign_context'],
  zone: false,
  ...parts,
});

describe.each(['undo', 'redo'] as const)('%s', (direction) => {
  it('announces the fields that it touched, and shows the first of them', async () => {
    const { undo, open, touched } = undoOver(done());
    await undo.step(direction, commit);
    const { name, campaign_context } = text.campaign.fields;
    const names = `${name.label}, ${campaign_context.label}`;
    expect(undo.announcement).toBe(direction === 'undo' ? strings.undid(names) : strings.redid(names));
    expect(touched).toEqual(['name']);
    expect(open.draft.revision).toBe(6);
  });

  it('announces a change of the time zone, which has no control to show', async () => {
    const { undo, touched } = undoOver(done({ fields: [], zone: true }));
    await undo.step(direction, commit);
    expect(undo.announcement).toContain(strings.timeZone);
    expect(touched).toEqual([]);
  });

  it('says that there is no step', async () => {
    const { undo } = undoOver({ kind: 'nothing' });
    await undo.step(direction, commit);
    expect(undo.announcement).toBe(direction === 'undo' ? strings.nothingToUndo : strings.nothingToRedo);
  });

  it('leaves the draft alone while the focused control undoes its own typing', async () => {
    const { undo, main } = undoOver(done(), { isTyping: true });
    await undo.step(direction, () => Promise.reject(new Error('nothing is committed')));
    expect(main.inputs('app.undoTyping')).toEqual([{ direction }]);
    expect(main.count(`drafts.${direction}`)).toBe(0);
  });

  it('steps after the text that a control has not reported yet is stored', async () => {
    const { undo, main, open } = undoOver(done());
    await undo.step(direction, () => {
      open.edit('name', { kind: 'value', value: 'Typed' });
      return Promise.resolve();
    });
    expect(main.names()).toEqual(['drafts.edit', `drafts.${direction}`]);
  });

  it('reports an error and announces nothing', async () => {
    const { undo, app, main } = undoOver(done());
    main.answers['drafts.undo'] = () => failed({ kind: 'storage', reason: 'failed' });
    main.answers['drafts.redo'] = () => failed({ kind: 'storage', reason: 'failed' });
    await undo.step(direction, commit);
    expect(app.toasts.all).toMatchObject([{ tone: 'bad' }]);
    expect(undo.announcement).toBe('');
  });
});

describe('undo at a push', () => {
  it('stops there, says so, and offers the version history', async () => {
    const { undo, app } = undoOver({ kind: 'pushed', at: NOW });
    let opened = 0;
    app.actions.on('version-history', () => (opened += 1));
    await undo.step('undo', commit);
    const [toast] = app.toasts.all;
    expect(toast?.text).toBe(undo.announcement);
    expect(toast?.action?.label).toBe(strings.versionHistory.title);
    toast?.action?.run();
    expect(opened).toBe(1);
  });
});
