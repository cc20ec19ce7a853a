import { execFileSync } from 'node:child_process';
import {
  closeSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { READ_WITHOUT_WAITING, writeOwnFile } from '@backend/files/regular-file';
import { createLog } from '@backend/log/log';
import { openSource } from '@backend/recipients/intake/rows/source';
import { openStore } from '@backend/store';
import { windowFile } from '@main/window/window-file';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'campaign-desk-'));
  onTestFinished(() => {
    rmSync(made, { recursive: true, force: true });
  });
  return made;
}

/** A folder with a link to a file outside of it, which must stay as it is. */
function linked(name: string) {
  const [inside, outside] = [folder(), join(folder(), 'theirs')];
  writeFileSync(outside, 'theirs');
  symlinkSync(outside, join(inside, name));
  return { inside, path: join(inside, name), outside };
}

describe('a file of the app', () => {
  it('is written for its owner only, replaced and extended', () => {
    const path = join(folder(), 'own');
    writeOwnFile(path, 'a longer text', 'replace');
    writeOwnFile(path, 'short', 'replace');
    writeOwnFile(path, ' text', 'append');
    expect(readFileSync(path, 'utf8')).toBe('short text');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is never written through a link: not the window’s file, the log or the database', () => {
    const window = linked('window.json');
    windowFile(window.path).update({ theme: 'dark' });
    const log = linked('main.log');
    createLog({ file: log.path, now: () => new Date(0) }).info('start');
    const database = linked('campaign-desk.db');
    expect(openStore({ folder: database.inside, now: () => new Date(0) }).kind).toBe('unusable');
    for (const { path, outside } of [window, log, database]) {
      expect(readFileSync(outside, 'utf8')).toBe('theirs');
      expect(lstatSync(path).isSymbolicLink()).toBe(true);
    }
  });
});

describe('a pipe without a writer', () => {
  it('is opened without waiting, and is not accepted as contacts', () => {
    const pipe = join(folder(), 'pipe.csv');
    execFileSync('mkfifo', [pipe]);
    closeSync(openSync(pipe, READ_WITHOUT_WAITING));
    expect(openSource({ kind: 'file', path: pipe })).toEqual({ ok: false, reason: 'unreadable' });
  });
});
