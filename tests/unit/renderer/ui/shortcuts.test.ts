import { describe, expect, test } from 'vitest';
import type { ActionId } from '@contract/action-ids';
import { ACTIONS } from '@contract/actions';
import { type KeyPress, matchesShortcut, type Platform } from '@renderer/ui/shortcut';
import { shortcutLabel } from '@renderer/ui/shortcut-label';
import { de } from '@text/de';
import { KEYBOARDS, LAYOUT_NAMES, type LayoutName, SHORTCUT_CODES } from '../../../fixtures/keyboard-layouts';

const NONE = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

function press(key: string, code: string, held: Partial<KeyPress> = {}): KeyPress {
  return { ...NONE, key, code, ...held };
}

/** Every press of one key with Ctrl, or with Ctrl and Shift, on a layout. */
function pressesOf(name: LayoutName): KeyPress[] {
  const { ctrl, ctrlShift } = KEYBOARDS[name];
  const all = (keys: typeof ctrl, shiftKey: boolean): KeyPress[] =>
    Object.entries(keys).map(([code, [key, keyCode]]) => press(key, code, { keyCode, ctrlKey: true, shiftKey }));
  return [...all(ctrl, false), ...all(ctrlShift, true)];
}

function actionsOf(event: KeyPress, platform: Platform = 'linux'): ActionId[] {
  return ACTIONS.filter((action) => action.keys.some((keys) => matchesShortcut(event, keys, platform))).map(
    ({ id }) => id,
  );
}

function codesOf(id: ActionId, name: LayoutName, shiftKey: boolean): string[] {
  return pressesOf(name)
    .filter((event) => event.shiftKey === shiftKey && actionsOf(event).includes(id))
    .map(({ code }) => code);
}

describe.each(LAYOUT_NAMES)('on the layout %s', (name) => {
  const codes = SHORTCUT_CODES[name];

  test('undo, redo and settings are on their letters, or in their positions if the script is another', () => {
    expect(codesOf('undo', name, false)).toEqual([codes.undo]);
    expect(codesOf('redo', name, false)).toEqual([codes.redo]);
    expect(codesOf('redo', name, true)).toEqual([codes.undo]);
    expect(codesOf('go-settings', name, false)).toContain(codes.settings);
  });

  test('copy is not an action, wherever its key is', () => {
    const [key, keyCode] = KEYBOARDS[name].ctrl[codes.copy] ?? ['', 0];
    expect(actionsOf(press(key, codes.copy, { keyCode, ctrlKey: true }))).toEqual([]);
  });

  test('the digit keys work without Shift, even if they type symbols', () => {
    expect(codesOf('go-drafts', name, false)).toEqual(['Digit1']);
    expect(codesOf('go-outbox', name, false)).toEqual(['Digit2']);
  });

  test('every letter, digit and symbol has a key, and no key runs two actions', () => {
    const found = pressesOf(name).map((event) => actionsOf(event));
    expect(found.filter((ids) => ids.length > 1)).toEqual([]);
    const withCharacter = ACTIONS.filter(({ keys: [first = ''] }) => /^CmdOrCtrl\+(Shift\+)?.$/.test(first));
    expect(withCharacter.map(({ id }) => id).filter((id) => !found.flat().includes(id))).toEqual([]);
  });

  test('Caps Lock changes nothing', () => {
    for (const event of pressesOf(name)) {
      const swapped = event.key === event.key.toLowerCase() ? event.key.toUpperCase() : event.key.toLowerCase();
      if (swapped.length === event.key.length) expect(actionsOf({ ...event, key: swapped })).toEqual(actionsOf(event));
    }
  });

  test('AltGr, which is Ctrl and Alt on Windows, types characters and runs nothing', () => {
    for (const event of pressesOf(name)) {
      expect(actionsOf({ ...event, altKey: true })).toEqual([]);
      expect(actionsOf({ ...event, getModifierState: (state) => state === 'AltGraph' })).toEqual([]);
    }
  });
});

test('a digit that needs Shift works with Shift too', () => {
  expect(actionsOf(press('1', 'Digit1', { ctrlKey: true, shiftKey: true, keyCode: 49 }))).toEqual(['go-drafts']);
  expect(actionsOf(press('!', 'Digit1', { ctrlKey: true, shiftKey: true, keyCode: 49 }))).toEqual([]);
});

test('the keypad has digits and Enter, and leaves Alt with digits to the system', () => {
  expect(actionsOf(press('1', 'Numpad1', { ctrlKey: true, keyCode: 97 }))).toEqual(['go-drafts']);
  expect(actionsOf(press('Enter', 'NumpadEnter', { ctrlKey: true, keyCode: 13 }))).toEqual(['push-now']);
  expect(actionsOf(press('PageDown', 'Numpad3', { ctrlKey: true, keyCode: 34 }))).toEqual(['next-draft']);
  expect(actionsOf(press('1', 'Numpad1', { altKey: true, keyCode: 97 }))).toEqual([]);
  expect(actionsOf(press('1', 'Digit1', { altKey: true, keyCode: 49 }))).toEqual(['show-review']);
});

test('on a Mac, Cmd is used, and Option changes characters but not keys', () => {
  expect(actionsOf(press('z', 'KeyZ', { metaKey: true }), 'darwin')).toEqual(['undo']);
  expect(actionsOf(press('z', 'KeyZ', { ctrlKey: true }), 'darwin')).toEqual([]);
  expect(actionsOf(press('y', 'KeyY', { ctrlKey: true }), 'darwin')).toEqual([]);
  expect(actionsOf(press('¡', 'Digit1', { altKey: true }), 'darwin')).toEqual(['show-review']);
  const format = (key: string, code: string, keyCode: number): boolean =>
    matchesShortcut(press(key, code, { altKey: true, shiftKey: true, keyCode }), 'Shift+Alt+F', 'darwin');
  expect(format('Ï', 'KeyF', 70)).toBe(true);
  expect(format('Ï', 'KeyY', 70)).toBe(true);
  expect(format('Û', 'KeyF', 85)).toBe(false);
});

test('Shift+Alt+F follows the letter, and AltGr on Windows is not Alt', () => {
  const held = { altKey: true, shiftKey: true };
  expect(matchesShortcut(press('F', 'KeyY', held), 'Shift+Alt+F', 'linux')).toBe(true);
  expect(matchesShortcut(press('U', 'KeyF', held), 'Shift+Alt+F', 'linux')).toBe(false);
  expect(matchesShortcut(press('F', 'KeyF', { ...held, ctrlKey: true }), 'Shift+Alt+F', 'win32')).toBe(false);
});

test('keys are named as they are written on the keyboards of the language', () => {
  const { keyNames } = de.shortcuts;
  expect(shortcutLabel('CmdOrCtrl+Shift+F', 'linux')).toBe('Ctrl Shift F');
  expect(shortcutLabel('CmdOrCtrl+Shift+F', 'win32', keyNames)).toBe('Strg Umschalt F');
  expect(shortcutLabel('CmdOrCtrl+PageDown', 'linux', keyNames)).toBe('Strg Bild↓');
  expect(shortcutLabel('CmdOrCtrl+Shift+F', 'darwin', keyNames)).toBe('⌘⇧F');
});
