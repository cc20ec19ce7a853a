import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { ACTION_IDS } from '@contract/action-ids';
import { ACTIONS, keysOf } from '@contract/actions';
import { type MenuOptions, menuTemplate } from '@main/menu/menu-template';
import { en } from '@text/en';

type Item = MenuItemConstructorOptions;

function menuOn(platform: NodeJS.Platform, more: Partial<MenuOptions> = {}) {
  const chosen: string[] = [];
  const template = menuTemplate({
    platform,
    development: false,
    text: en,
    choose: (id) => chosen.push(id),
    shortcuts: {},
    state: null,
    recentDrafts: [],
    paste: (asPlainText) => chosen.push(asPlainText ? 'plain paste' : 'paste'),
    ...more,
  });
  const menu = (label: string): readonly Item[] =>
    template.find((item) => item.label === label)?.submenu as readonly Item[];
  return { chosen, template, menu, items: flat(template) };
}

function flat(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
}
const labels = (items: readonly Item[]): readonly string[] =>
  items.map((item) => (item.type === 'separator' ? '-' : (item.label ?? '')));

describe.each(['linux', 'win32', 'darwin'] as const)('the menu on %s', (platform) => {
  test('has every action once, with its shortcut, and reports which was chosen', () => {
    const { items, chosen } = menuOn(platform);
    for (const action of ACTIONS) {
      const found = items.filter((item) => item.id === action.id);
      expect(found.map((item) => item.accelerator)).toEqual([keysOf(action, {}, platform)[0]]);
      (found[0]?.click as () => void)();
    }
    expect(chosen).toEqual(ACTIONS.map((action) => action.id));
  });

  test('only shows the shortcuts: the page handles them, so nothing runs twice', () => {
    const withKeys = menuOn(platform).items.filter((item) => item.accelerator !== undefined);
    expect(withKeys.length).toBeGreaterThan(20);
    expect(withKeys.map((item) => item.registerAccelerator)).toEqual(withKeys.map(() => false));
  });

  test('shows the keys that the user has set, and none where the user removed them', () => {
    const { items } = menuOn(platform, {
      shortcuts: { 'push-now': ['CmdOrCtrl+Alt+P'], 'new-draft': [], gone: ['F5'] },
    });
    const keys = (id: string): unknown => items.find((item) => item.id === id)?.accelerator;
    expect([keys('push-now'), keys('new-draft'), keys('refresh-draft')]).toEqual([
      'CmdOrCtrl+Alt+P',
      undefined,
      'CmdOrCtrl+R',
    ]);
  });

  test('greys what cannot run now, and checks what is on', () => {
    const { items } = menuOn(platform, {
      state: { enabled: ['work-offline', 'pause-queue', 'undo'], checked: ['work-offline'] },
    });
    const actions = items.filter(({ id }) => ACTION_IDS.some((known) => known === id));
    expect(actions.filter(({ enabled }) => enabled === true).map(({ id }) => id)).toEqual([
      'work-offline',
      'pause-queue',
      'undo',
    ]);
    const boxes = actions.filter(({ type }) => type === 'checkbox');
    expect(boxes.map(({ id, checked }) => [id, checked])).toEqual([
      ['work-offline', true],
      ['pause-queue', false],
      ['pin-draft', false],
      ['recipients-table', false],
    ]);
    expect(menuOn(platform).items.every(({ enabled }) => enabled !== false)).toBe(true);
  });

  test('has a text for every entry', () => {
    for (const item of menuOn(platform).items) {
      if (item.type !== 'separator') expect(item.label).toMatch(/\S/);
    }
  });

  test('begins and ends no menu with a separator, and has none twice in a row', () => {
    for (const { submenu, label } of menuOn(platform, { development: true }).template) {
      const all = labels(submenu as readonly Item[]);
      expect([label, all[0], all.at(-1)]).not.toContain('-');
      expect(all.some((one, index) => one === '-' && all[index + 1] === '-')).toBe(false);
    }
  });

  test('pastes with its own item, except if the system’s panels need theirs', () => {
    const { items, chosen } = menuOn(platform);
    const pasting = items.filter(({ label }) => label?.startsWith('Paste'));
    expect(pasting).toHaveLength(2);
    for (const item of pasting) if (item.role === undefined) (item.click as () => void)();
    expect(chosen).toEqual(platform === 'darwin' ? [] : ['paste', 'plain paste']);
  });

  test('has recent drafts after New and Open, and no empty menu without them', () => {
    const name = platform === 'darwin' ? 'Open Recent' : 'Open recent';
    expect(menuOn(platform).items.filter(({ label }) => label === name)).toEqual([]);
    const { menu } = menuOn(platform, { recentDrafts: [{ label: 'May' }] });
    const file = menu('File');
    expect(file.find(({ label }) => label === name)?.submenu).toEqual([{ label: 'May' }]);
    expect(
      labels(file)
        .slice(0, 4)
        .map((label) => label.toLowerCase()),
    ).toEqual(['new draft', 'import drafts…', '-', 'open recent']);
  });

  test('uses no shortcut twice', () => {
    const keys = menuOn(platform).items.flatMap((item) => (item.accelerator === undefined ? [] : [item.accelerator]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('reloads and inspects in development only', () => {
    const roles = (development: boolean) => menuOn(platform, { development }).items.map((item) => item.role);
    expect(roles(true)).toContain('toggleDevTools');
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(false)).not.toContain('reload');
  });
});

describe('each system has its own order and letter case', () => {
  test('macOS begins with the application menu: About, Settings…, Quit', () => {
    const { template, menu } = menuOn('darwin');
    expect(labels(template)).toEqual(['Campaign Desk', 'File', 'Edit', 'Draft', 'View', 'Go', 'Window', 'Help']);
    const own = labels(menu('Campaign Desk'));
    expect(own.slice(0, 3)).toEqual(['About Campaign Desk', '-', 'Settings…']);
    expect(own.at(-1)).toBe('Quit Campaign Desk');
    expect(labels(menu('File'))).not.toContain('Settings');
  });

  test.each(['linux', 'win32'] as const)(
    '%s has Settings and Quit in File, and About at the end of Help',
    (platform) => {
      const { template, menu } = menuOn(platform);
      expect(labels(template)).toEqual(['File', 'Edit', 'Draft', 'View', 'Go', 'Window', 'Help']);
      expect(labels(menu('File')).slice(-3)).toEqual(['Settings', '-', 'Quit Campaign Desk']);
      expect(labels(menu('Help')).at(-1)).toBe('About Campaign Desk');
    },
  );

  test('macOS capitalises every word but the small ones, the others only the first', () => {
    const mac = labels(menuOn('darwin').items);
    expect(mac).toEqual(
      expect.arrayContaining([
        'Send All Queued Now',
        'Export Recipients as CSV…',
        'History of This Campaign',
        'Paste as Plain Text',
        'Hide Others',
      ]),
    );
    expect(labels(menuOn('win32').items)).toEqual(
      expect.arrayContaining(['Send all queued now', 'Export recipients as CSV…', 'Paste as plain text']),
    );
  });
});
