import { describe, expect, test } from 'vitest';
import { ACTION_IDS, ACTION_MENUS } from '@contract/action-ids';
import { actionOf, ACTIONS, DRAFT_MENU, keysOf, type Shortcuts } from '@contract/actions';
import { parseAccelerator, reservedReason, shortcutsSchema } from '@domain/shortcuts/accelerator';
import { menuTemplate } from '@main/menu/menu-template';
import { en } from '@text/en';

const text = en;

/** The entries of a menu and of all menus in it. */
function idsIn(items: readonly Electron.MenuItemConstructorOptions[]): readonly (string | undefined)[] {
  return items.flatMap(({ id, submenu }) => [id, ...(Array.isArray(submenu) ? idsIn(submenu) : [])]);
}

describe('each action', () => {
  test('has one row, and each row is an action', () => {
    expect(ACTIONS.map(({ id }) => id).toSorted()).toEqual([...ACTION_IDS].toSorted());
    for (const id of ACTION_IDS) expect(actionOf(id).id).toBe(id);
  });

  test.each(['linux', 'win32', 'darwin'] as const)(
    'is in the menu bar, the palette or a context menu on %s',
    (platform) => {
      const inMenu = idsIn(
        menuTemplate({
          platform,
          development: false,
          text,
          choose: () => undefined,
          shortcuts: {},
          state: null,
          recentDrafts: [],
          paste: () => undefined,
        }),
      );
      const surfaces = ACTIONS.map(({ id, isHiddenInPalette }) => ({
        id,
        count: [inMenu.includes(id), isHiddenInPalette !== true, DRAFT_MENU.flat().includes(id)].filter(Boolean).length,
      }));
      expect(surfaces.filter(({ count }) => count === 0)).toEqual([]);
    },
  );

  test('has a text, and its menu has one as a group', () => {
    for (const id of ACTION_IDS) expect(text.actions.names[id], id).toMatch(/\S/);
    for (const menu of ACTION_MENUS)
      expect([text.actions.menus[menu], text.actions.groups[menu]]).toEqual([
        expect.stringMatching(/\S/),
        expect.stringMatching(/\S/),
      ]);
    expect(new Set(Object.values(text.actions.names)).size).toBe(ACTION_IDS.length);
  });

  test('stands in the order of the sections of its menu', () => {
    for (const menu of ACTION_MENUS) {
      const sections = ACTIONS.filter((action) => action.menu === menu).map(({ section }) => section);
      expect(sections).toEqual(sections.toSorted((one, other) => one - other));
    }
  });

  test('has usual keys that no system reserves and no other action has', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      const all = ACTIONS.flatMap((action) => keysOf(action, {}, platform));
      expect(new Set(all).size).toBe(all.length);
      const reserved = all.flatMap((keys) => {
        const parsed = parseAccelerator(keys);
        if (parsed === null) return [`${keys} is no shortcut`];
        // macOS has no Ctrl+Y; the row of Redo has it for the other systems.
        if (platform === 'darwin' && keys === 'Ctrl+Y') return [];
        const reason = reservedReason(parsed, platform);
        return reason === null ? [] : [`${keys} on ${platform}: ${reason}`];
      });
      expect(reserved).toEqual([]);
    }
  });
});

describe('the keys of an action', () => {
  const redo = actionOf('redo');

  test('are its usual ones until the user sets others, also none', () => {
    expect(keysOf(redo, {}, 'linux')).toEqual(['CmdOrCtrl+Shift+Z', 'Ctrl+Y']);
    expect(keysOf(redo, { redo: ['F4'] }, 'linux')).toEqual(['F4']);
    expect(keysOf(redo, { redo: [] }, 'linux')).toEqual([]);
  });

  test('are others on macOS if its own habits are, until the user sets some', () => {
    const replace = { id: 'redo', keys: ['CmdOrCtrl+H'], macKeys: ['CmdOrCtrl+Alt+F'] } as const;
    expect(keysOf(replace, {}, 'win32')).toEqual(['CmdOrCtrl+H']);
    expect(keysOf(replace, {}, 'darwin')).toEqual(['CmdOrCtrl+Alt+F']);
    expect(keysOf(replace, { redo: ['F4'] }, 'darwin')).toEqual(['F4']);
  });

  test('are stored by any id, but only if they are shortcuts', () => {
    expect(shortcutsSchema.safeParse({ 'push-now': ['CmdOrCtrl+Alt+P'], 'of-a-later-version': [] }).success).toBe(true);
    for (const shortcuts of [
      { 'push-now': ['Shift+CmdOrCtrl+P'] },
      { 'push-now': ['Hyper+P'] },
      { 'push-now': ['CmdOrCtrl+'] },
      { 'push-now': 'F4' },
      { 'Push now': [] },
      { 'push-now': Array(5).fill('F4') },
    ]) {
      expect(shortcutsSchema.safeParse(shortcuts).success, JSON.stringify(shortcuts)).toBe(false);
    }
  });

  test('of the names of objects are not taken for keys that were set', () => {
    const shortcuts = Object.create({ redo: ['F5'] }) as Shortcuts;
    expect(keysOf({ id: 'redo', keys: ['F4'] }, shortcuts, 'linux')).toEqual(['F4']);
  });
});
