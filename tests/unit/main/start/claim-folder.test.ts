import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import { expect, it, onTestFinished } from 'vitest';
import { claimFolder } from '@main/start/claim-folder';
import { dataFolder } from '@main/start/data-folder';

const ME = process.getuid?.() ?? 0;

function claiming() {
  const parent = mkdtempSync(join(tmpdir(), 'campaign-desk-'));
  onTestFinished(() => {
    rmSync(parent, { recursive: true, force: true });
  });
  const root = join(parent, 'data');
  const reported: string[] = [];
  const app = {
    setPath: (name: string) => reported.push(name),
    setAppLogsPath: () => reported.push('logs'),
  } as unknown as App;
  const claim = (userId = ME) =>
    claimFolder(
      app,
      dataFolder(root, '/', () => '/'),
      userId,
    );
  return { parent, root, claim, reported };
}

it('creates a folder for its owner only, and keeps Chromium’s files inside', () => {
  const { root, claim, reported } = claiming();
  expect(claim()).toBe('usable');
  expect(statSync(root).mode & 0o777).toBe(0o700);
  expect(reported).toEqual(['userData', 'sessionData', 'crashDumps', 'logs']);
});

it('makes a folder private that others can write to', () => {
  const { root, claim } = claiming();
  mkdirSync(root);
  chmodSync(root, 0o777);
  expect(claim()).toBe('usable');
  expect(statSync(root).mode & 0o777).toBe(0o700);
});

it('does not use a folder of another user, and does not tell Electron about it', () => {
  const { root, claim, reported } = claiming();
  mkdirSync(root);
  expect(claim(ME + 1)).toBe('foreign');
  expect(reported).toEqual([]);
});

it('uses a folder with links to the user’s own files', () => {
  const { parent, root, claim } = claiming();
  mkdirSync(root);
  mkdirSync(join(parent, 'elsewhere'));
  symlinkSync(join(parent, 'elsewhere'), join(root, 'backups'));
  expect(claim()).toBe('usable');
});

it('can’t use a path with a file in it', () => {
  const { root, claim } = claiming();
  writeFileSync(root, '');
  expect(claim()).toBe('unusable');
});

it('does not use a folder with a file, or a link to a file, of another user', () => {
  // Only root can give files away; for others the system's own files belong to somebody else.
  const theirs = (path: string): void => {
    if (ME === 0) {
      writeFileSync(path, '');
      chownSync(path, 12_345, 12_345);
    } else symlinkSync('/etc/hosts', path);
  };
  const inside = claiming();
  mkdirSync(inside.root);
  theirs(join(inside.root, 'campaign-desk.db'));
  expect(inside.claim()).toBe('foreign');
  const linked = claiming();
  mkdirSync(linked.root);
  theirs(join(linked.parent, 'theirs'));
  symlinkSync(join(linked.parent, 'theirs'), join(linked.root, 'window.json'));
  expect(linked.claim()).toBe('foreign');
});
