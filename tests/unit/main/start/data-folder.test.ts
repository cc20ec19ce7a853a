import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { dataFolder, portableFolder, systemFolder } from '@main/start/data-folder';

const root = (wish: string | undefined) => dataFolder(wish, resolve('/home/ann'), () => resolve('/system')).root;

test.each([
  [undefined, '/system'],
  ['', '/system'],
  ['   ', '/system'],
  ['/data/desk', '/data/desk'],
  ['/data/../desk/', '/desk'],
  ['desk', '/home/ann/desk'],
  ['./a b', '/home/ann/a b'],
])('CAMPAIGN_DESK_DATA_DIR=%s means %s', (wish, folder) => {
  expect(root(wish)).toBe(resolve(folder));
});

test('everything is inside the data folder', () => {
  const { root, ...parts } = dataFolder('/data', '/', () => '/system');
  for (const part of Object.values(parts)) expect(part.startsWith(join(root, '/'))).toBe(true);
});

test.each([
  [{ HOME: '/home/ann' }, 'linux', '/electron'],
  [{ XDG_CONFIG_HOME: '/config' }, 'linux', '/electron'],
  [{}, 'linux', '/home/of/user/.config/Campaign Desk'],
  [{ HOME: '' }, 'linux', '/home/of/user/.config/Campaign Desk'],
  [{ HOME: 'relative' }, 'linux', '/home/of/user/.config/Campaign Desk'],
  [{}, 'darwin', '/electron'],
] as const)('with %j on %s data lies in %s, never among temporary files', (env, platform, folder) => {
  const homeOfUser = (): string => '/home/of/user';
  expect(systemFolder(() => '/electron', { env, platform, homeOfUser, appName: 'Campaign Desk' })).toBe(folder);
});

test('a folder campaign-desk-data or a file portable beside the program makes it portable', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portable-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const program = join(folder, 'Campaign-Desk.AppImage');
  const data = join(folder, 'campaign-desk-data');
  expect(portableFolder(program)).toBeNull();
  writeFileSync(data, 'a file of this name says nothing');
  expect(portableFolder(program)).toBeNull();
  rmSync(data);
  writeFileSync(join(folder, 'portable'), '');
  expect(portableFolder(program)).toBe(data);
  rmSync(join(folder, 'portable'));
  mkdirSync(data);
  expect(portableFolder(program)).toBe(data);
  expect(portableFolder(join(folder, 'Campaign Desk.app', 'Contents', 'MacOS', 'Campaign Desk'))).toBe(data);
  expect(portableFolder(join(folder, 'elsewhere', 'program'))).toBeNull();
});
