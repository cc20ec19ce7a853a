import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeChecksums, writeUpdateMetadata } from '../../../../scripts/release/metadata';
import { problemsOfRelease, RELEASED_SYSTEMS } from '../../../../scripts/release/release-folder';
import { signUpdateMetadata } from '../../../../scripts/release/update-metadata';
import { newKeys } from '../../../support/update-feed';

const NOW = new Date('2026-11-29T12:00:00Z');
const DEMANDS = { version: '1.2.3', systems: RELEASED_SYSTEMS, appImage: true, signed: true };
const PACKAGES = {
  linux: ['amd64.deb', 'x86_64.AppImage', 'x86_64.rpm', 'x64.tar.gz', 'linux-x64.cdx.json'],
  win32: ['x64.exe', 'x64.zip', 'win32-x64.cdx.json'],
  darwin: ['universal.dmg', 'universal.zip', 'darwin-universal.cdx.json'],
} as const;

let folder = '';

/** Makes a release as the workflow does: each system's packages and metadata, then signatures. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'campaign-desk-release-'));
  for (const { platform, arch } of RELEASED_SYSTEMS) {
    const part = await mkdtemp(join(tmpdir(), 'campaign-desk-release-part-'));
    for (const end of PACKAGES[platform as keyof typeof PACKAGES]) {
      await writeFile(join(part, `campaign-desk-1.2.3-${end}`), `${end}\0\0\0\x01`);
    }
    await writeUpdateMetadata(part, { version: '1.2.3', platform, arch, now: NOW });
    await writeFile(join(part, 'SHA256SUMS'), '');
    for (const name of await namesIn(part)) await writeFile(path(name), await readFile(join(part, name)));
    await rm(part, { recursive: true });
  }
  await sign();
});

afterEach(() => rm(folder, { recursive: true }));

const path = (name: string): string => join(folder, name);

async function namesIn(part: string): Promise<readonly string[]> {
  return readdir(part);
}

async function sign(releaseNotes: string | null = 'https://example.org/notes'): Promise<void> {
  const keys = [newKeys().privateKey];
  await signUpdateMetadata(folder, { keys, now: NOW, days: 90, releaseNotes });
  await writeChecksums(folder);
}

describe('a folder with a release', () => {
  it('is fine with all packages, SBOMs, metadata, signatures and checksums, whatever else lies there', async () => {
    await writeFile(path('builder-debug.yml'), '');
    await writeFile(path('campaign-desk-1.2.3-x64.exe.blockmap'), '');
    expect(await problemsOfRelease(folder, DEMANDS)).toEqual([]);
  });

  it('is fine on a machine that makes packages for itself, without an AppImage and signatures', async () => {
    for (const name of await namesIn(folder)) {
      if (/win32|x64\.(exe|zip)|universal|latest(-mac)?\.yml|AppImage|\.sig$/.test(name)) await rm(path(name));
    }
    await writeUpdateMetadata(folder, { version: '1.2.3', platform: 'linux', arch: 'x64', now: NOW });
    await writeChecksums(folder);
    const systems = [{ platform: 'linux', arch: 'x64' }];
    expect(await problemsOfRelease(folder, { version: '1.2.3', systems, appImage: false, signed: false })).toEqual([]);
    expect(await problemsOfRelease(folder, { version: '1.2.3', systems, appImage: true, signed: false })).toEqual([
      'campaign-desk-1.2.3-x86_64.AppImage is missing.',
    ]);
  });

  it.each([
    'campaign-desk-1.2.3-amd64.deb',
    'campaign-desk-1.2.3-x86_64.rpm',
    'campaign-desk-1.2.3-x64.tar.gz',
    'campaign-desk-1.2.3-x64.exe',
    'campaign-desk-1.2.3-universal.dmg',
    'campaign-desk-1.2.3-darwin-universal.cdx.json',
    'latest.yml',
    'latest-linux.yml.sig',
  ])('is refused without %s', async (name) => {
    await rm(path(name));
    const problems = await problemsOfRelease(folder, DEMANDS);
    expect(problems).toContain(`${name} is missing.`);
    expect(problems).toContain(`SHA256SUMS lists ${name}, which is not there.`);
  });

  it('is refused with a package of another version or of another name', async () => {
    const names = ['campaign-desk-1.2.2-amd64.deb', 'Campaign Desk-1.2.3-x64.exe', 'latest-linux-riscv.yml'];
    for (const name of names) await writeFile(path(name), '');
    await writeChecksums(folder);
    expect(await problemsOfRelease(folder, DEMANDS)).toEqual(
      expect.arrayContaining(names.map((name) => `${name} does not belong to this release.`)),
    );
  });

  it('is refused if a package changed after its checksums were written', async () => {
    await appendFile(path('campaign-desk-1.2.3-amd64.deb'), 'more');
    expect(await problemsOfRelease(folder, DEMANDS)).toEqual([
      'SHA256SUMS is wrong about campaign-desk-1.2.3-amd64.deb.',
      'latest-linux.yml is wrong about campaign-desk-1.2.3-amd64.deb.',
    ]);
  });

  it('is refused if a file is in no list', async () => {
    const sums = await readFile(path('SHA256SUMS'), 'utf8');
    await writeFile(path('SHA256SUMS'), sums.replace(/^.*x64\.exe\n/m, ''));
    expect(await problemsOfRelease(folder, DEMANDS)).toEqual(['SHA256SUMS does not list campaign-desk-1.2.3-x64.exe.']);
    await rm(path('SHA256SUMS'));
    expect(await problemsOfRelease(folder, DEMANDS)).toEqual(['SHA256SUMS is missing.']);
  });

  it('is refused if metadata names other packages, another version, or cannot be read', async () => {
    const metadata = await readFile(path('latest-linux.yml'), 'utf8');
    const changed = async (text: string): Promise<string> => {
      await writeFile(path('latest-linux.yml'), text);
      await writeChecksums(folder);
      return (await problemsOfRelease(folder, DEMANDS)).join('\n');
    };
    expect(await changed(metadata.replace('amd64.deb', 'amd64.deb2'))).toBe(
      'latest-linux.yml does not name campaign-desk-1.2.3-amd64.deb.\n' +
        'latest-linux.yml names campaign-desk-1.2.3-amd64.deb2, which is not there.',
    );
    expect(await changed(metadata.replace('"version": "1.2.3"', '"version": "1.2.2"'))).toBe(
      'latest-linux.yml is about version 1.2.2.',
    );
    expect(await changed('{}')).toBe('latest-linux.yml cannot be read.');
  });

  it('is refused if metadata has no end, or does not link the release notes', async () => {
    const { version, files } = JSON.parse(await readFile(path('latest-mac.yml'), 'utf8')) as Record<string, unknown>;
    await writeFile(path('latest-mac.yml'), JSON.stringify({ version, files }));
    await writeChecksums(folder);
    expect((await problemsOfRelease(folder, DEMANDS)).join()).toMatch(/^latest-mac\.yml is not as the app reads it: /);
    const unnoted = await problemsAfterSigningWithoutNotes();
    expect(unnoted).toContain('latest-mac.yml does not link the release notes.');
  });

  async function problemsAfterSigningWithoutNotes(): Promise<readonly string[]> {
    for (const { platform, arch } of RELEASED_SYSTEMS) {
      await writeUpdateMetadata(folder, { version: '1.2.3', platform, arch, now: NOW });
    }
    await sign(null);
    return problemsOfRelease(folder, DEMANDS);
  }
});
