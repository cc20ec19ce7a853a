import { describe, expect, it } from 'vitest';
import { createActionHandlers } from '@renderer/state/actions/action-handlers';

describe('an action', () => {
  it('runs the newest handler, and the one before it once that is removed', () => {
    const actions = createActionHandlers();
    const ran: string[] = [];
    actions.on('show-review', () => ran.push('column'));
    const leave = actions.on('show-review', () => ran.push('drawer'));
    actions.run('show-review');
    leave();
    actions.run('show-review');
    expect(ran).toEqual(['drawer', 'column']);
  });

  it('is left to the system if nothing on the screen handles it', () => {
    const actions = createActionHandlers();
    actions.complete();
    expect(actions.has('push-now')).toBe(false);
    expect(actions.run('push-now')).toBe(false);
  });

  it('runs once its handler is there if it was requested while the window was still loading', async () => {
    const actions = createActionHandlers();
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
});
