import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../scripts/command';
import { writeTarball } from '../../../scripts/release/tarball';

const SECONDS = 1_700_000_000;

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tarball-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function makeApp(name: string, order: readonly string[], mode: number, hour: number): string {
  const app = join(folder, name);
  mkdirSync(join(app, 'resources'), { recursive: true });
  for (const file of order) {
    writeFileSync(join(app, file), file);
    chmodSync(join(app, file), mode);
    utimesSync(join(app, file), hour * 3600, hour * 3600);
  }
  symlinkSync('a', join(app, 'link'));
  return app;
}

async function pack(app: string, name: string): Promise<Buffer> {
  mkdirSync(join(folder, name));
  const archive = join(folder, name, 'desk-1.0.0-x64.tar.gz');
  expect(await writeTarball(app, archive, SECONDS)).toBe(0);
  return readFileSync(archive);
}

describe('the .tar.gz', () => {
  it('has the same bytes whenever, in whatever order and with whatever umask its files were made', async () => {
    const first = await pack(makeApp('one', ['a', 'b', 'resources/c'], 0o644, 1), 'out-one');
    const second = await pack(makeApp('two', ['resources/c', 'b', 'a'], 0o600, 2), 'out-two');
    expect(first.equals(second)).toBe(true);
  });

  it('has one folder with its name, without what electron-builder notes for itself', async () => {
    const app = makeApp('one', ['a', 'resources/c', 'resources/package-type'], 0o644, 1);
    await pack(app, 'out');
    const archive = join(folder, 'out', 'desk-1.0.0-x64.tar.gz');
    const listed = await run({ file: 'tar', args: ['-tf', archive] }, { output: 'kept' });
    const names = ['', 'a', 'link', 'resources/', 'resources/c'].map((name) => `desk-1.0.0-x64/${name}`);
    expect(listed.text.trim().split('\n')).toEqual(names);
    const unpacked = await run({ file: 'tar', args: ['-xf', archive, '-C', folder] }, { output: 'kept' });
    expect(unpacked.code).toBe(0);
    expect(readFileSync(join(folder, 'desk-1.0.0-x64', 'link'), 'utf8')).toBe('a');
  });
});
