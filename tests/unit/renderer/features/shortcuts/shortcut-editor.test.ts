import { describe, expect, it } from 'vitest';
import type { Shortcuts } from '@contract/actions';
import { ok } from '@domain/errors/errors';
import { writeShortcutsFile } from '@domain/shortcuts/shortcuts-file';
import { ShortcutEditor } from '@renderer/features/shortcuts/shortcut-editor.svelte';
import type { KeyPress, Platform } from '@renderer/ui/shortcut';
import { en } from '@text/en';
import { reactive } from '../../effects.svelte';

const { names } = en.actions;

function editorWith(shortcuts: Shortcuts = {}, platform: Platform = 'linux') {
  const stored = reactive(shortcuts);
  const editor = new ShortcutEditor({
    platform,
    read: () => stored.current,
    store: (next) => {
      stored.current = next;
      return Promise.resolve(ok(null));
    },
    nameOf: (id) => names[id],
  });
  const rowOf = (id: string) => editor.groups.flatMap(({ rows }) => rows).find((row) => row.id === id);
  return { editor, stored, rowOf };
}

const NONE = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
function press(key: string, code: string, held: Partial<KeyPress> = {}): KeyPress {
  return { ...NONE, key, code, keyCode: key.toUpperCase().charCodeAt(0), ...held };
}
const CTRL = { ctrlKey: true };
const CTRL_SHIFT = { ctrlKey: true, shiftKey: true };

describe('the list of shortcuts', () => {
  it('has every action with its keys, in groups', () => {
    const { editor, rowOf } = editorWith();
    expect(editor.count).toBe(Object.keys(names).length);
    expect(rowOf('redo')?.keys).toEqual(['Ctrl Shift Z', 'Ctrl Y']);
    expect(rowOf('about')).toMatchObject({ keys: [], isChanged: false });
  });

  it('on macOS has its symbols, and no Ctrl+Y', () => {
    expect(editorWith({}, 'darwin').rowOf('redo')?.keys).toEqual(['⌘⇧Z']);
  });

  it('is searched by the name of an action and by keys', () => {
    const { editor } = editorWith();
    const found = (query: string): readonly string[] => {
      editor.query = query;
      return editor.groups.flatMap(({ rows }) => rows.map(({ id }) => id));
    };
    expect(found('offline')).toEqual(['work-offline']);
    expect(found('ctrl shift k')).toEqual(['switch-connection']);
    expect(found('nothing of this')).toEqual([]);
    expect(editor.count).toBe(0);
  });
});

describe('recording keys', () => {
  it('takes free keys at once, as the first of the action', async () => {
    const { editor, stored, rowOf } = editorWith();
    editor.record('redo');
    await editor.press(press('Control', 'ControlLeft', CTRL));
    expect(editor.refusal).toBeNull();
    expect(await editor.press(press('J', 'KeyJ', CTRL_SHIFT))).toEqual(ok(null));
    expect(stored.current).toEqual({ redo: ['CmdOrCtrl+Shift+J', 'Ctrl+Y'] });
    expect(rowOf('redo')).toMatchObject({ keys: ['Ctrl Shift J', 'Ctrl Y'], isChanged: true });
    expect(editor.recording).toBeNull();
  });

  it('takes the letter on a Latin layout and the physical key on another one', async () => {
    const { editor, stored } = editorWith();
    editor.record('push-now');
    await editor.press(press('j', 'KeyC', CTRL));
    expect(stored.current['push-now']).toEqual(['CmdOrCtrl+J']);
    editor.record('push-now');
    await editor.press(press('о', 'KeyJ', { ...CTRL, keyCode: 74 }));
    expect(stored.current['push-now']).toEqual(['CmdOrCtrl+J']);
  });

  it.each([
    ['a letter alone', press('j', 'KeyJ'), { kind: 'reserved', keys: 'J', reason: 'typing' }],
    ['copy', press('c', 'KeyC', CTRL), { kind: 'reserved', keys: 'Ctrl C', reason: 'editing' }],
    ['closing', press('w', 'KeyW', CTRL), { kind: 'reserved', keys: 'Ctrl W', reason: 'system' }],
    [
      'AltGr',
      press('q', 'KeyQ', { ...CTRL, altKey: true }),
      { kind: 'reserved', keys: 'Ctrl Alt Q', reason: 'typing' },
    ],
    ['a dead key', press('Dead', 'Quote', CTRL), { kind: 'unusable' }],
    ['a key of media', press('MediaPlayPause', 'MediaPlayPause'), { kind: 'unusable' }],
  ] as const)('refuses %s with the reason, and goes on recording', async (_what, pressed, refusal) => {
    const { editor, stored } = editorWith();
    editor.record('push-now');
    expect(await editor.press(pressed)).toBeNull();
    expect(editor.refusal).toEqual(refusal);
    expect([editor.recording, stored.current]).toEqual(['push-now', {}]);
  });

  it('names the action that has the keys, and swaps them if the user wants', async () => {
    const { editor, stored, rowOf } = editorWith();
    editor.record('push-now');
    await editor.press(press('n', 'KeyN', CTRL));
    expect(editor.refusal).toEqual({ kind: 'conflict', keys: 'Ctrl N', with: 'new-draft' });
    expect(stored.current).toEqual({});
    await editor.swap();
    expect([rowOf('push-now')?.keys, rowOf('new-draft')?.keys]).toEqual([['Ctrl N'], ['Ctrl ↵']]);
    expect([editor.recording, editor.refusal]).toEqual([null, null]);
  });

  it('sees a conflict in further keys, and leaves the others of that action', async () => {
    const { editor, rowOf } = editorWith();
    editor.record('go-drafts');
    await editor.press(press('y', 'KeyY', CTRL));
    expect(editor.refusal).toMatchObject({ kind: 'conflict', with: 'redo' });
    await editor.swap();
    expect([rowOf('go-drafts')?.keys, rowOf('redo')?.keys]).toEqual([['Ctrl Y'], ['Ctrl 1', 'Ctrl Shift Z']]);
  });

  it('ends without a change when it is cancelled', async () => {
    const { editor, stored } = editorWith();
    editor.record('push-now');
    await editor.press(press('n', 'KeyN', CTRL));
    editor.cancel();
    expect(await editor.swap()).toBeNull();
    expect(await editor.press(press('j', 'KeyJ', CTRL))).toBeNull();
    expect(stored.current).toEqual({});
  });
});

describe('resetting', () => {
  it('gives one action its usual keys, or all of them', async () => {
    const { editor, stored } = editorWith({ 'push-now': ['F4'], 'new-draft': [] });
    expect(editor.hasChanges).toBe(true);
    await editor.reset('new-draft');
    expect(stored.current).toEqual({ 'push-now': ['F4'] });
    await editor.resetAll();
    expect([stored.current, editor.hasChanges]).toEqual([{}, false]);
  });

  it('leaves keys to the action that has them by now', async () => {
    const { editor, rowOf } = editorWith({ 'push-now': ['CmdOrCtrl+N'], 'new-draft': ['F4'] });
    await editor.reset('new-draft');
    expect([rowOf('push-now')?.keys, rowOf('new-draft')?.keys]).toEqual([['Ctrl N'], []]);
  });

  it('removes the keys of an action', async () => {
    const { editor, rowOf } = editorWith();
    await editor.remove('push-now');
    expect(rowOf('push-now')).toMatchObject({ keys: [], isChanged: true });
  });
});

describe('a file of shortcuts', () => {
  it('replaces all that are set', async () => {
    const { editor, stored } = editorWith({ 'new-draft': [] });
    expect(await editor.importFile(writeShortcutsFile({ 'push-now': ['F4'] }))).toEqual(ok(null));
    expect(stored.current).toEqual({ 'push-now': ['F4'] });
  });

  it.each([
    ['is none', 'no file', { kind: 'not-shortcuts' }],
    [
      'has the keys of another action',
      writeShortcutsFile({ 'push-now': ['CmdOrCtrl+N'] }),
      { kind: 'conflict', keys: 'Ctrl N' },
    ],
    [
      'has reserved keys',
      writeShortcutsFile({ 'push-now': ['CmdOrCtrl+V'] }),
      { kind: 'reserved', keys: 'Ctrl V', reason: 'editing' },
    ],
  ])('changes nothing if it %s', async (_what, text, problem) => {
    const { editor, stored } = editorWith({ 'new-draft': [] });
    const before = text.includes('CmdOrCtrl+N') ? {} : stored.current;
    stored.current = before;
    expect(await editor.importFile(text)).toEqual(problem);
    expect(stored.current).toEqual(before);
  });
});
