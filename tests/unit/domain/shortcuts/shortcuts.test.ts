import { describe, expect, it } from 'vitest';
import { parseAccelerator, type ReservedReason, reservedReason } from '@domain/shortcuts/accelerator';
import { MAX_SHORTCUTS_FILE, readShortcutsFile, writeShortcutsFile } from '@domain/shortcuts/shortcuts-file';

type Platform = Parameters<typeof reservedReason>[1];

function reasonFor(keys: string, platform: Platform): ReservedReason | null {
  const parsed = parseAccelerator(keys);
  if (parsed === null) throw new Error(`${keys} is no shortcut`);
  return reservedReason(parsed, platform);
}

describe('reserved keys', () => {
  it.each<[string, Platform, ReservedReason]>([
    ['K', 'linux', 'typing'],
    ['Shift+K', 'win32', 'typing'],
    ['Enter', 'linux', 'editing'],
    ['Shift+Home', 'linux', 'editing'],
    ['CmdOrCtrl+C', 'win32', 'editing'],
    ['CmdOrCtrl+V', 'darwin', 'editing'],
    ['CmdOrCtrl+Shift+V', 'linux', 'editing'],
    ['CmdOrCtrl+Backspace', 'linux', 'editing'],
    ['Alt+Backspace', 'darwin', 'editing'],
    ['CmdOrCtrl+Q', 'linux', 'system'],
    ['CmdOrCtrl+W', 'darwin', 'system'],
    ['CmdOrCtrl+0', 'win32', 'system'],
    ['CmdOrCtrl+H', 'darwin', 'system'],
    ['CmdOrCtrl+Shift+4', 'darwin', 'system'],
    ['Alt+F4', 'win32', 'system'],
    ['Shift+F10', 'linux', 'system'],
    ['F11', 'linux', 'system'],
    ['CmdOrCtrl+Alt+E', 'win32', 'typing'],
    ['Alt+E', 'darwin', 'typing'],
    ['Ctrl+Y', 'darwin', 'system'],
  ])('%s on %s: %s', (keys, platform, reason) => {
    expect(reasonFor(keys, platform)).toBe(reason);
  });

  it.each<[string, Platform]>([
    ['CmdOrCtrl+H', 'linux'],
    ['CmdOrCtrl+Shift+4', 'win32'],
    ['CmdOrCtrl+Alt+E', 'darwin'],
    ['Alt+E', 'linux'],
    ['F2', 'linux'],
    ['Shift+F6', 'darwin'],
    ['?', 'linux'],
    ['CmdOrCtrl+Enter', 'win32'],
  ])('%s is free on %s', (keys, platform) => {
    expect(reasonFor(keys, platform)).toBeNull();
  });
});

describe('a file of shortcuts', () => {
  const shortcuts = { 'push-now': ['CmdOrCtrl+Shift+P', 'F7'], 'new-draft': [] };

  it('is read as it was written, also with a byte order mark', () => {
    expect(readShortcutsFile(writeShortcutsFile(shortcuts))).toEqual(shortcuts);
    expect(readShortcutsFile(`\uFEFF${writeShortcutsFile({})}`)).toEqual({});
  });

  it.each([
    ['no JSON', 'keys: F4'],
    ['another file', '{"format":"campaign-desk-draft","version":1}'],
    ['a later version', writeShortcutsFile(shortcuts).replace('"version": 1', '"version": 2')],
    ['keys that are none', writeShortcutsFile(shortcuts).replace('F7', 'Super+7')],
    ['something more', writeShortcutsFile(shortcuts).replace('"version": 1', '"version": 1, "run": "calc"')],
    ['a very long text', writeShortcutsFile(shortcuts) + ' '.repeat(MAX_SHORTCUTS_FILE)],
  ])('is refused if it is %s', (_what, text) => {
    expect(readShortcutsFile(text)).toBeNull();
  });
});
