import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeMetadata, metadataName, updateFileFor, updateMetadataSchema } from '@domain/updates/metadata';
import { compareVersions, isVersion } from '@domain/updates/version';

const SHA = `${'A'.repeat(86)}==`;
const file = (url: string) => ({ url, sha512: SHA, size: 100 });
const METADATA = {
  version: '1.2.0',
  files: [file('desk-1.2.0-x86_64.AppImage'), file('desk-1.2.0.exe'), file('desk-1.2.0.zip'), file('desk.deb')],
  releaseDate: '2026-11-29T12:00:00.000Z',
  expires: '2027-02-27T12:00:00.000Z',
};
const parsed = updateMetadataSchema.parse(METADATA);
const NOW = new Date('2026-12-01T00:00:00Z');
const judge = (installed: string, highestSeen = installed, now = NOW) =>
  judgeMetadata(parsed, { installed, highestSeen, now });

describe('what signed metadata is worth', () => {
  it('a version above the installed one is offered', () => {
    expect(judge('1.1.9')).toBe('newer');
    expect(judge('0.99.99')).toBe('newer');
  });
  it('the installed version is nothing new', () => {
    expect(judge('1.2.0')).toBe('same');
  });
  it('a version below the installed one is a rollback', () => {
    expect(judge('1.10.0')).toBe('rollback');
  });
  it('a version below one that was offered before is a replay', () => {
    expect(judge('1.1.0', '1.2.1')).toBe('replay');
    expect(judge('1.2.0', '1.3.0')).toBe('replay');
  });
  it('metadata is refused from the moment on at which it expires, whatever it offers', () => {
    expect(judge('1.1.0', '1.1.0', new Date('2027-02-27T11:59:59.999Z'))).toBe('newer');
    expect(judge('1.1.0', '1.1.0', new Date('2027-02-27T12:00:00Z'))).toBe('expired');
    expect(judge('9.0.0', '9.0.0', new Date('2028-01-01T00:00:00Z'))).toBe('expired');
  });
});

describe('what metadata may say', () => {
  const refused: readonly (readonly [string, unknown])[] = [
    ['no expiry', { ...METADATA, expires: undefined }],
    ['a version with a suffix', { ...METADATA, version: '1.2.0-beta' }],
    ['a version with a zero in front', { ...METADATA, version: '01.2.0' }],
    ['no file', { ...METADATA, files: [] }],
    ['a file in another folder', { ...METADATA, files: [file('../desk.AppImage')] }],
    ['a file on another host', { ...METADATA, files: [file('https://example.org/desk.AppImage')] }],
    ['a hidden file', { ...METADATA, files: [file('.desk.AppImage')] }],
    ['a short checksum', { ...METADATA, files: [{ ...file('a.AppImage'), sha512: 'AAAA' }] }],
    ['a file without bytes', { ...METADATA, files: [{ ...file('a.AppImage'), size: 0 }] }],
    ['a block map as large as its file', { ...METADATA, files: [{ ...file('a.AppImage'), blockMapSize: 100 }] }],
    ['notes that are no web page', { ...METADATA, releaseNotes: 'file:///etc/passwd' }],
    ['notes over plain http', { ...METADATA, releaseNotes: 'http://example.org/' }],
  ];
  it.each(refused)('%s is refused', (_name, metadata) => {
    expect(updateMetadataSchema.safeParse(metadata).success).toBe(false);
  });
  it('keys that this version does not know are passed over', () => {
    expect(updateMetadataSchema.parse({ ...METADATA, later: 1 })).toEqual({ ...METADATA, releaseNotes: null });
  });
});

it('each kind of installation is updated with its own package, and those of package managers with none', () => {
  const url = (kind: Parameters<typeof updateFileFor>[1]) => updateFileFor(parsed.files, kind)?.url;
  expect(url('appimage')).toBe('desk-1.2.0-x86_64.AppImage');
  expect(url('windows')).toBe('desk-1.2.0.exe');
  expect(url('macos')).toBe('desk-1.2.0.zip');
  expect([url('apt'), url('dnf'), url('unpacked')]).toEqual([undefined, undefined, undefined]);
});

it('each system and architecture has metadata of its own', () => {
  expect(metadataName('linux', 'x64')).toBe('latest-linux.yml');
  expect(metadataName('linux', 'arm64')).toBe('latest-linux-arm64.yml');
  expect(metadataName('darwin', 'arm64')).toBe('latest-mac.yml');
  expect(metadataName('win32', 'x64')).toBe('latest.yml');
});

it('versions are ordered by their numbers', () => {
  const part = fc.nat({ max: 999_999 });
  fc.assert(
    fc.property(fc.tuple(part, part, part), fc.tuple(part, part, part), (a, b) => {
      const [left, right] = [a.join('.'), b.join('.')];
      const first = a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
      expect(isVersion(left)).toBe(true);
      expect(Math.sign(compareVersions(left, right))).toBe(Math.sign(first));
    }),
  );
});
