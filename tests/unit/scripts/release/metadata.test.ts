import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parse } from 'yaml';
import { writeChecksums, writeUpdateMetadata } from '../../../../scripts/release/metadata';

const NOW = new Date('2026-11-29T12:00:00Z');
const LINUX = { platform: 'linux', arch: 'x64' } as const;

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'campaign-desk-metadata-'));
  await writeFile(join(folder, 'desk.deb'), 'abc');
  await writeFile(join(folder, 'desk.AppImage'), Buffer.from([1, 2, 0, 0, 1, 5]));
  await writeFile(join(folder, 'builder-debug.yml'), '');
  await writeUpdateMetadata(folder, { ...LINUX, version: '1.2.3', now: NOW });
  await writeChecksums(folder);
});
afterEach(() => rm(folder, { recursive: true }));

it('names each package of the newest version with its size and checksum, and an AppImage with the size of its block map', async () => {
  expect(parse(await readFile(join(folder, 'latest-linux.yml'), 'utf8'))).toMatchObject({
    version: '1.2.3',
    releaseDate: '2026-11-29T12:00:00.000Z',
    files: [
      { url: 'desk.AppImage', size: 6, blockMapSize: 0x105 },
      {
        url: 'desk.deb',
        size: 3,
        // Of "abc", from the examples of FIPS 180-4.
        sha512: Buffer.from(
          'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
          'hex',
        ).toString('base64'),
      },
    ],
  });
});

it('writes a checksum for every file of the release, in the form that `sha256sum --check` reads', async () => {
  const sums = await readFile(join(folder, 'SHA256SUMS'), 'utf8');
  expect(sums).toContain('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  desk.deb\n');
  expect(sums.match(/\S+$/gm)).toEqual(['desk.AppImage', 'desk.deb', 'latest-linux.yml']);
});

it('writes a checksum for the metadata of each system, its signature and each SBOM, and for nothing else', async () => {
  const others = ['latest.yml', 'latest-mac.yml', 'latest-mac.yml.sig', 'desk-linux-x64.cdx.json'];
  for (const name of [...others, 'desk.exe.blockmap', 'other.yml', 'latest.yml.new']) {
    await writeFile(join(folder, name), name);
  }
  await writeChecksums(folder);
  const listed = (await readFile(join(folder, 'SHA256SUMS'), 'utf8')).match(/\S+$/gm) ?? [];
  expect(listed).toEqual([...others, 'desk.AppImage', 'desk.deb', 'latest-linux.yml'].sort());
});

it.each([
  ['win32', 'x64', 'latest.yml'],
  ['darwin', 'universal', 'latest-mac.yml'],
  ['linux', 'arm64', 'latest-linux-arm64.yml'],
])('names the metadata as the app on %s %s asks for it', async (platform, arch, name) => {
  await writeUpdateMetadata(folder, { version: '1.2.3', platform, arch, now: NOW });
  expect(parse(await readFile(join(folder, name), 'utf8'))).toMatchObject({ version: '1.2.3' });
});
