import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { ACTIONS } from '@contract/actions';
import { menuTemplate } from '@main/menu/menu-template';
import { catalogueFor } from '@text/index';

function menuOn(platform: NodeJS.Platform, development = false, recent: readonly MenuItemConstructorOptions[] = []) {
  const chosen: string[] = [];
  const template = menuTemplate({
    platform,
    development,
    text: catalogueFor('en'),
    choose: (id) => chosen.push(id),
    openDataFolder: () => chosen.push('data folder'),
    showAbout: () => chosen.push('about'),
    recentDrafts: recent,
    paste: (asPlainText) => chosen.push(asPlainText ? 'plain paste' : 'paste'),
  });
  return { chosen, items: flat(template) };
}

function flat(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
}

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  test('has every action once, with its shortcut, and reports which was chosen', () => {
    const { items, chosen } = menuOn(platform);
    for (const action of ACTIONS) {
      const found = items.filter((item) => item.id === action.id);
      expect(found.map((item) => item.accelerator)).toEqual([action.accelerator]);
      (found[0]?.click as () => void)();
    }
    expect(chosen).toEqual(ACTIONS.map((action) => action.id));
  });

  test('only shows the shortcuts: the page handles them, so nothing runs twice', () => {
    const withKeys = menuOn(platform).items.filter((item) => item.accelerator !== undefined);
    expect(withKeys.map((item) => item.registerAccelerator)).toEqual(withKeys.map(() => false));
  });

  test('has a text for every entry', () => {
    for (const item of menuOn(platform).items) {
      if (item.type !== 'separator') expect(item.label).toMatch(/\S/);
    }
  });

  test('pastes with its own item, except if the system’s panels need theirs', () => {
    const { items, chosen } = menuOn(platform);
    const pasting = items.filter(({ label }) => label?.startsWith('Paste'));
    expect(pasting).toHaveLength(2);
    for (const item of pasting) if (item.role === undefined) (item.click as () => void)();
    expect(chosen).toEqual(platform === 'darwin' ? [] : ['paste', 'plain paste']);
  });

  test('shows the app’s own About dialog, from the menu in which the system has it', () => {
    const { items, chosen } = menuOn(platform);
    const abouts = items.filter(({ label }) => label === 'About Campaign Desk');
    expect(abouts).toHaveLength(1);
    (abouts[0]?.click as () => void)();
    expect(chosen).toEqual(['about']);
    const menu = items.find(({ submenu }) => Array.isArray(submenu) && submenu.some((item) => item === abouts[0]));
    expect(menu?.label).toBe(platform === 'darwin' ? 'Campaign Desk' : 'Help');
  });

  test('has recent drafts under File, and no empty menu without them', () => {
    expect(menuOn(platform).items.filter(({ label }) => label === 'Open recent')).toEqual([]);
    const { items } = menuOn(platform, false, [{ label: 'May' }]);
    const file = items.find(({ label }) => label === 'File')?.submenu as readonly MenuItemConstructorOptions[];
    expect(file.find(({ label }) => label === 'Open recent')?.submenu).toEqual([{ label: 'May' }]);
  });

  test('uses no shortcut twice', () => {
    const keys = menuOn(platform).items.flatMap((item) => (item.accelerator === undefined ? [] : [item.accelerator]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('reloads and inspects in development only', () => {
    const roles = (development: boolean) => menuOn(platform, development).items.map((item) => item.role);
    expect(roles(true)).toContain('toggleDevTools');
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(false)).not.toContain('reload');
  });
});

test('macOS has its application menu first, with "quit" in it', () => {
  const first = menuTemplate({
    platform: 'darwin',
    development: false,
    text: catalogueFor('en'),
    choose: () => undefined,
    openDataFolder: () => undefined,
    showAbout: () => undefined,
    recentDrafts: [],
    paste: () => undefined,
  })[0];
  expect(first?.label).toBe('Campaign Desk');
  expect(flat([first ?? {}]).map((item) => item.role)).toContain('quit');
});
