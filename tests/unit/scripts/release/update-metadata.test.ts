import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Verdict, verifyOffer } from '@backend/updates/check';
import { signatureName } from '@backend/updates/signature';
import { writeUpdateMetadata } from '../../../../scripts/release/metadata';
import { signingKeys, signUpdateMetadata } from '../../../../scripts/release/update-metadata';
import { newKeys } from '../../../support/update-feed';

const NOW = new Date('2026-11-29T12:00:00Z');
const DAY_MS = 86_400_000;
const NOTES = 'https://github.com/them/desk/releases/tag/v1.2.3';
const SYSTEMS = [
  { platform: 'linux', arch: 'x64', name: 'latest-linux.yml' },
  { platform: 'win32', arch: 'x64', name: 'latest.yml' },
  { platform: 'darwin', arch: 'universal', name: 'latest-mac.yml' },
] as const;

const ours = newKeys();
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'campaign-desk-signing-'));
  await writeFile(join(folder, 'desk.AppImage'), Buffer.from([1, 2, 0, 0, 0, 1]));
  for (const { platform, arch } of SYSTEMS) {
    await writeUpdateMetadata(folder, { version: '1.2.3', platform, arch, now: NOW });
  }
});

afterEach(() => rm(folder, { recursive: true }));

interface Options {
  readonly keys?: readonly string[];
  readonly days?: number;
  readonly releaseNotes?: string | null;
}

function sign({ keys = [ours.privateKey], days = 90, releaseNotes = NOTES }: Options = {}): Promise<readonly string[]> {
  return signUpdateMetadata(folder, { keys, now: NOW, days, releaseNotes });
}

/** What an app with these public keys makes of the files, as it would after downloading them. */
async function verify(
  keys: readonly string[],
  { name = 'latest-linux.yml', now = NOW }: { readonly name?: string; readonly now?: Date } = {},
): Promise<Verdict> {
  const [metadata, signatures] = await Promise.all(
    [name, signatureName(name)].map((file) => readFile(join(folder, file), 'utf8')),
  );
  const offer = { metadata: metadata ?? '', signatures: signatures ?? '' };
  return verifyOffer(offer, { keys, name, installed: '1.0.0', highestSeen: '1.0.0', now });
}

describe('signed metadata of updates', () => {
  it('offers the version to an app with the key, on every system', async () => {
    expect(await sign()).toEqual(SYSTEMS.map(({ name }) => name).sort());
    for (const { name } of SYSTEMS) {
      expect(await verify([ours.publicKey], { name })).toMatchObject({
        kind: 'newer',
        metadata: { version: '1.2.3', releaseNotes: NOTES, files: [{ url: 'desk.AppImage', blockMapSize: 1 }] },
      });
    }
  });

  it('counts until its last day ends, and not a millisecond longer', async () => {
    await sign({ days: 7 });
    const end = NOW.getTime() + 7 * DAY_MS;
    expect((await verify([ours.publicKey], { now: new Date(end - 1) })).kind).toBe('newer');
    expect(await verify([ours.publicKey], { now: new Date(end) })).toEqual({
      kind: 'refused',
      refusal: 'expired',
      version: '1.2.3',
    });
  });

  it('counts for nobody who has another key', async () => {
    await sign();
    expect(await verify([newKeys().publicKey])).toMatchObject({ kind: 'refused', refusal: 'bad-signature' });
    expect(await verify([])).toMatchObject({ kind: 'refused', refusal: 'bad-signature' });
  });

  it('does not count under the name of another system', async () => {
    await sign();
    await writeFile(join(folder, 'latest.yml'), await readFile(join(folder, 'latest-linux.yml')));
    await writeFile(join(folder, 'latest.yml.sig'), await readFile(join(folder, 'latest-linux.yml.sig')));
    expect(await verify([ours.publicKey], { name: 'latest.yml' })).toMatchObject({ refusal: 'bad-signature' });
  });

  it('counts with the old and with the new key while keys are replaced', async () => {
    const next = newKeys();
    await sign({ keys: [ours.privateKey, next.privateKey] });
    for (const { publicKey } of [ours, next]) expect((await verify([publicKey])).kind).toBe('newer');
  });

  it('is signed again later with the notes that it has, for longer', async () => {
    await sign({ days: 1 });
    await sign({ days: 30, releaseNotes: null });
    const verdict = await verify([ours.publicKey], { now: new Date(NOW.getTime() + 29 * DAY_MS) });
    expect(verdict).toMatchObject({ kind: 'newer', metadata: { releaseNotes: NOTES } });
  });

  it.each(['http://example.org/notes', 'notes', `https://example.org/${'n'.repeat(500)}`])(
    'is not written with notes that the app would refuse (%#)',
    async (releaseNotes) => {
      const before = await readFile(join(folder, 'latest-linux.yml'), 'utf8');
      await expect(sign({ releaseNotes })).rejects.toThrow();
      expect(await readFile(join(folder, 'latest-linux.yml'), 'utf8')).toBe(before);
    },
  );

  it('is not written without a key, or where there is none', async () => {
    await expect(sign({ keys: [] })).rejects.toThrow('CAMPAIGN_DESK_UPDATE_KEYS has no key');
    for (const { name } of SYSTEMS) await rm(join(folder, name));
    await expect(sign()).rejects.toThrow(`no metadata of updates in ${folder}`);
  });
});

describe('the private keys of the environment', () => {
  it('may be several', () => {
    const next = newKeys();
    const keys = ` ${ours.privateKey}\n${next.privateKey} `;
    expect(signingKeys({ CAMPAIGN_DESK_UPDATE_KEYS: keys })).toEqual([ours.privateKey, next.privateKey]);
    expect(signingKeys({})).toEqual([]);
  });

  it('are never shown if one of them is none', () => {
    const keys = `${ours.privateKey} not-a-key-but-secret`;
    let message = '';
    try {
      signingKeys({ CAMPAIGN_DESK_UPDATE_KEYS: keys });
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain('key 2 of CAMPAIGN_DESK_UPDATE_KEYS is no Ed25519 key');
    expect(message).not.toContain('secret');
  });
});
