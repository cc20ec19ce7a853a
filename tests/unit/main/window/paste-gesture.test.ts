import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { createPasting } from '@backend/credentials/paste-handlers';
import { createPastedSecrets } from '@backend/credentials/pasted-secrets';
import { createPasteGestures, pasteSourceOf } from '@main/window/paste-gesture';

const key = (more: object) => ({ type: 'rawKeyDown', ...more });

describe('an input that pastes', () => {
  it.each([
    ['linux', key({ key: 'v', control: true }), 'clipboard'],
    ['win32', key({ key: 'V', control: true, shift: true }), 'clipboard'],
    ['linux', key({ key: 'м', code: 'KeyV', control: true }), 'clipboard'],
    ['darwin', key({ key: 'v', meta: true }), 'clipboard'],
    ['win32', key({ key: 'Insert', shift: true }), 'clipboard'],
    ['linux', key({ key: 'Paste' }), 'clipboard'],
    ['linux', { type: 'mouseUp', modifiers: ['middlebuttondown'] }, 'selection'],
    ['linux', { type: 'mouseUp', button: 'middle' }, 'selection'],
    ['win32', { type: 'mouseUp', button: 'middle' }, null],
    ['linux', { type: 'mouseDown', button: 'middle' }, null],
    ['linux', { type: 'mouseUp', button: 'left' }, null],
    ['linux', key({ key: 'v' }), null],
    ['darwin', key({ key: 'v', control: true }), null],
    ['linux', key({ key: 'Insert', control: true }), null],
    ['linux', { type: 'keyUp', key: 'v', control: true }, null],
    ['linux', key({ key: 'c', control: true }), null],
  ] as const)('on %s: %j is %j', (platform, input, source) => {
    expect(pasteSourceOf(input, platform)).toBe(source);
  });
});

describe('pasting into a field that may take secrets', () => {
  const KEY = 'sk_live_gesture_5d1e7a';

  function pasting() {
    const clock = { now: 0 };
    const inserted: string[] = [];
    const pasted: string[] = [];
    const gestures = createPasteGestures('linux', () => clock.now);
    const contents = Object.assign(new EventEmitter(), {
      paste: () => pasted.push('paste'),
      pasteAndMatchStyle: () => pasted.push('plain'),
    }) as unknown as WebContents;
    gestures.watch(contents);
    const secrets = createPastedSecrets((count) => Buffer.alloc(count, 7));
    const { handlers: commands } = createPasting(
      {
        consumeGesture: () => gestures.consume(contents),
        readText: (source) => Promise.resolve(source === 'clipboard' ? `Bearer ${KEY}` : 'selected'),
        insert: (text) => inserted.push(text),
      },
      secrets,
    );
    const ask = async (): Promise<unknown> =>
      commands['secrets.paste']({ target: 'credential', before: '(', after: ')' });
    const press = (): boolean => contents.emit('input-event', {}, key({ key: 'v', control: true }));
    return { clock, inserted, pasted, gestures, contents, secrets, ask, press };
  }
  const nothing = { ok: true, value: { isInserted: false } };

  it('inserts nothing for a page that asks without a key press', async () => {
    const { ask, inserted } = pasting();
    expect(await ask()).toEqual(nothing);
    expect(inserted).toEqual([]);
  });

  it('inserts the clipboard’s text once per key press, with placeholders, and returns nothing to the page', async () => {
    const { ask, press, inserted, secrets } = pasting();
    press();
    const answer = await ask();
    expect(answer).toEqual({ ok: true, value: { isInserted: true } });
    expect(inserted).toHaveLength(1);
    expect(inserted[0]).not.toContain(KEY);
    expect(secrets.reveal(inserted[0] ?? '')).toBe(`(Bearer ${KEY})`);
    expect(await ask()).toEqual(nothing);
    expect(inserted).toHaveLength(1);
  });

  it('inserts nothing for a page of another window than the key was pressed in', () => {
    const { press, gestures, contents } = pasting();
    const other = new EventEmitter() as unknown as WebContents;
    gestures.watch(other);
    press();
    expect(gestures.consume(other)).toBeNull();
    expect(gestures.consume(contents)).toBe('clipboard');
  });

  it('ignores an old key press', async () => {
    const { ask, press, clock } = pasting();
    press();
    clock.now = 2_001;
    expect(await ask()).toEqual(nothing);
  });

  it('inserts the selection for the middle button', async () => {
    const { ask, contents, inserted, secrets } = pasting();
    contents.emit('input-event', {}, { type: 'mouseUp', modifiers: ['middlebuttondown'] });
    await ask();
    expect(secrets.reveal(inserted[0] ?? '')).toBe('(selected)');
  });

  it('counts the menu item as an input, and pastes with it', async () => {
    const { ask, gestures, contents, pasted } = pasting();
    gestures.fromMenu(contents, false);
    gestures.fromMenu(contents, true);
    expect(pasted).toEqual(['paste', 'plain']);
    expect(await ask()).toMatchObject({ value: { isInserted: true } });
  });
});
