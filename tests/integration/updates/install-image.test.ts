import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { INSTALL_STAGES, installImage, TamperedFile, unfinishedCopy } from '@backend/updates/install-image';
import { imageInstaller } from '@backend/updates/self-installer';
import { compiledProgram } from '../../support/compiled-program';
import { sha512, withChangedByte } from '../../support/update-feed';
import { canMount, onSmallDisk, whileReadOnly } from '../store/disk';

const OLD = randomBytes(200_000);
const NEW = randomBytes(300_000);
const EXPECTED = { sha512: sha512(NEW), size: NEW.length };

let folder = '';
let source = '';
let target = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'campaign-desk-install-'));
  place(folder);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Puts the running AppImage into a folder; the downloaded one is elsewhere. */
function place(images: string): void {
  source = join(folder, 'downloaded');
  target = join(images, 'Desk.AppImage');
  writeFileSync(source, NEW);
  writeFileSync(target, OLD);
  chmodSync(target, 0o750);
}

const install = (expected = EXPECTED) => installImage({ source, target, expected });
const isOldWhole = (): boolean => readFileSync(target).equals(OLD);

it('the new file takes the place of the running one, with its rights, and nothing else is left', async () => {
  await install();
  expect(readFileSync(target).equals(NEW)).toBe(true);
  expect(statSync(target).mode & 0o777).toBe(0o750);
  expect(readdirSync(folder).sort()).toEqual(['Desk.AppImage', 'downloaded']);
});

it('a file that was changed after its download is refused', async () => {
  writeFileSync(source, withChangedByte(NEW, 150_000));
  await expect(install()).rejects.toThrow(TamperedFile);
  writeFileSync(source, NEW.subarray(0, -1));
  await expect(install()).rejects.toThrow(TamperedFile);
  expect(isOldWhole()).toBe(true);
  expect(existsSync(unfinishedCopy(target))).toBe(false);
});

it('a link in the place of the copy is not followed', async () => {
  const victim = join(folder, 'victim');
  writeFileSync(victim, 'whole');
  symlinkSync(victim, unfinishedCopy(target));
  await install();
  expect(readFileSync(victim, 'utf8')).toBe('whole');
  expect(readFileSync(target).equals(NEW)).toBe(true);
});

it('a downloaded file that is gone leaves the running version', async () => {
  rmSync(source);
  await expect(install()).rejects.toMatchObject({ code: 'ENOENT' });
  expect(isOldWhole()).toBe(true);
});

it.runIf(canMount())('a full disk leaves the running version whole', async () => {
  await onSmallDisk(400_000, async (disk) => {
    place(disk);
    await expect(install()).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(isOldWhole()).toBe(true);
    expect(readdirSync(disk)).toEqual(['Desk.AppImage']);
  });
});

it('a folder that cannot be written to leaves the running version whole', () => {
  const images = mkdtempSync(join(tmpdir(), 'campaign-desk-images-'));
  try {
    place(images);
    const installing = whileReadOnly(images, () =>
      spawnSync(process.execPath, childArguments('none'), { encoding: 'utf8' }),
    );
    expect(installing.stderr).toMatch(/EROFS|EACCES/);
    expect(isOldWhole()).toBe(true);
  } finally {
    rmSync(images, { recursive: true, force: true });
  }
});

const installingChild = await compiledProgram(join(import.meta.dirname, 'installing-child.ts'));
const childArguments = (stage: string): string[] => [
  installingChild,
  ...[source, target, EXPECTED.sha512, String(EXPECTED.size), stage],
];

it.each(INSTALL_STAGES)(
  'a kill at the stage “%s” leaves one whole version, and the next start tidies up',
  async (stage) => {
    const child = spawnSync(process.execPath, childArguments(stage));
    expect(child.signal).toBe('SIGKILL');
    const isReplaced = stage === 'renamed' || stage === 'finished';
    expect(readFileSync(target).equals(isReplaced ? NEW : OLD)).toBe(true);
    expect(statSync(target).mode & 0o777).toBe(0o750);
    await imageInstaller({ image: target }).cleanUp();
    expect(readdirSync(folder).sort()).toEqual(['Desk.AppImage', 'downloaded']);
    await install();
    expect(readFileSync(target).equals(NEW)).toBe(true);
  },
);
