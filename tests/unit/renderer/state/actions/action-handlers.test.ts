import { describe, expect, it } from 'vitest';
import { ACTIONS } from '@contract/actions';
import { ActionHandlers } from '@renderer/state/actions/action-handlers.svelte';
import { reactive, recorded } from '../../effects.svelte';

describe('an action', () => {
  it('runs the newest handler, and the one before it once that is removed', () => {
    const actions = new ActionHandlers();
    const ran: string[] = [];
    actions.on('show-review', () => ran.push('column'));
    const leave = actions.on('show-review', () => ran.push('drawer'));
    actions.run('show-review');
    leave();
    actions.run('show-review');
    expect(ran).toEqual(['drawer', 'column']);
  });

  it('is left to the system if nothing on the screen handles it', () => {
    const actions = new ActionHandlers();
    actions.complete();
    expect(actions.has('push-now')).toBe(false);
    expect(actions.run('push-now')).toBe(false);
  });

  it('runs once its handler is there if it was requested while the window was still loading', async () => {
    const actions = new ActionHandlers();
    const ran: string[] = [];
    expect(actions.has('upload-list')).toBe(true);
    expect(actions.run('upload-list')).toBe(false);
    expect(actions.run('push-now')).toBe(false);
    const leave = actions.on('upload-list', () => ran.push('upload-list'));
    expect(ran).toEqual([]);
    await Promise.resolve();
    expect(ran).toEqual(['upload-list']);
    leave();
    actions.complete();
    actions.on('push-now', () => ran.push('push-now'));
    await Promise.resolve();
    expect(ran).toEqual(['upload-list']);
  });

  it('is offered only while it is enabled, but its keys still ask its handler, which says why', () => {
    const actions = new ActionHandlers();
    actions.complete();
    const draft = reactive<string | null>(null);
    const ran: string[] = [];
    const shown = recorded(() => actions.isEnabled('copy-draft-link'));
    const leave = actions.on('copy-draft-link', () => ran.push('copied'), { isEnabled: () => draft.current !== null });
    shown.flush();
    expect(shown.values.at(-1)).toBe(false);
    expect(actions.run('copy-draft-link')).toBe(true);
    draft.current = 'May';
    shown.flush();
    expect(shown.values.at(-1)).toBe(true);
    actions.run('copy-draft-link');
    leave();
    shown.flush();
    expect(shown.values.at(-1)).toBe(false);
    expect(ran).toEqual(['copied', 'copied']);
  });

  it('is enabled in the menu if something handles it, and checked while it is on', () => {
    const actions = new ActionHandlers();
    expect(actions.menuState().enabled).toEqual(ACTIONS.map(({ id }) => id));
    actions.complete();
    expect(actions.menuState()).toEqual({ enabled: [], checked: [] });
    actions.on('work-offline', () => undefined, { isChecked: () => true });
    actions.on('pause-queue', () => undefined, { isChecked: () => false });
    expect(actions.menuState()).toEqual({ enabled: ['work-offline', 'pause-queue'], checked: ['work-offline'] });
  });

  it('waits for the draft that it was chosen for, and is forgotten if that is no longer wanted', async () => {
    const actions = new ActionHandlers();
    actions.complete();
    const ran: string[] = [];
    actions.runWhenHandled('duplicate-draft', () => true);
    actions.runWhenHandled('version-history', () => false);
    actions.on('duplicate-draft', () => ran.push('duplicate-draft'));
    actions.on('version-history', () => ran.push('version-history'));
    await Promise.resolve();
    expect(ran).toEqual(['duplicate-draft']);
  });
});
