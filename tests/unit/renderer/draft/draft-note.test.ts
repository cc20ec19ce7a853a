import { describe, expect, it } from 'vitest';
import { MAX_NOTE_LENGTH } from '@domain/draft/tags';
import { failed, ok } from '@domain/errors/errors';
import { DraftNote } from '@renderer/draft/draft-note.svelte';
import { QUIET_MS } from '@renderer/kernel/timers/write-behind';
import { fakeMain } from '../fake-main';
import { fakeTimers } from '../kernel/timers/fake-timers';
import { id } from '../samples';

function noted(first = '') {
  const timers = fakeTimers();
  const main = fakeMain({ 'drafts.setNote': () => ok(null) });
  let stored = first;
  const note = new DraftNote({
    bridge: main.bridge,
    writer: id(900),
    after: timers.after,
    draftId: id(1),
    stored: () => stored,
    saved: (saved) => (stored = saved),
  });
  return { note, main, timers, stored: () => stored };
}

describe('a private note', () => {
  it('is shown at once and stored after a pause in typing, under the id of this page', async () => {
    const { note, main, timers, stored } = noted('old');
    expect(note.text).toBe('old');
    note.type('Ask');
    note.type('Ask Dana');
    expect(note.text).toBe('Ask Dana');
    expect(main.count('drafts.setNote')).toBe(0);
    await timers.pass(QUIET_MS);
    await note.flush();
    expect(main.inputs('drafts.setNote')).toEqual([{ draftId: id(1), writer: id(900), note: 'Ask Dana' }]);
    expect(stored()).toBe('Ask Dana');
  });

  it('stays on the screen with the reason while it cannot be stored, and is retried', async () => {
    const { note, main, timers, stored } = noted();
    main.answers['drafts.setNote'] = () => failed({ kind: 'storage', reason: 'disk-full' });
    note.type('Ask Dana');
    expect(await note.flush()).toBe(false);
    expect(note.error).toEqual({ kind: 'storage', reason: 'disk-full' });
    main.answers['drafts.setNote'] = () => ok(null);
    await timers.pass(60_000);
    await note.flush();
    expect(stored()).toBe('Ask Dana');
    expect(note.error).toBeNull();
  });

  it('that is too long is kept on the screen and not sent to be refused', async () => {
    const { note, main } = noted();
    note.type('x'.repeat(MAX_NOTE_LENGTH + 1));
    expect(await note.flush()).toBe(false);
    expect(note.isTooLong).toBe(true);
    expect(main.count('drafts.setNote')).toBe(0);
    note.type('short');
    expect(await note.flush()).toBe(true);
    expect(main.count('drafts.setNote')).toBe(1);
  });

  it('is stored when its draft is left', async () => {
    const { note, stored } = noted();
    note.type('Ask Dana');
    await note.leave();
    expect(stored()).toBe('Ask Dana');
  });
});
