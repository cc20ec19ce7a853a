import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifyOffer } from '@backend/updates/check';
import { publicKeyFor } from '@backend/updates/sign';
import { type Ended, run } from '../../../scripts/command';
import { writeUpdateMetadata } from '../../../scripts/release/metadata';
import { repositoryRoot } from '../../../scripts/repository';
import { newKeys } from '../../support/update-feed';

const PROGRAM = join('scripts', 'release', 'sign-update-metadata.ts');
const NOTES = 'https://github.com/them/desk/releases/tag/v1.2.3';
const ours = newKeys();
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'campaign-desk-signing-'));
  await writeFile(join(folder, 'desk.deb'), 'abc');
  await writeUpdateMetadata(folder, { version: '1.2.3', platform: 'linux', arch: 'x64', now: new Date() });
});

afterEach(() => rm(folder, { recursive: true }));

function sign(args: readonly string[], keys = ours.privateKey): Promise<Ended> {
  const env = { ...process.env, CAMPAIGN_DESK_UPDATE_KEYS: keys };
  const command = { file: process.execPath, args: ['--import', 'tsx', PROGRAM, ...args] };
  return run(command, { cwd: repositoryRoot, env, output: 'kept', limitMs: 60_000 });
}

it('the command signs the metadata of a folder so that the app accepts it, and lists the result in SHA256SUMS', async () => {
  const signed = await sign([folder, '--notes', NOTES, '--days', '30']);
  expect(signed.code, signed.text).toBe(0);
  expect(signed.text).toContain('Signed for 30 days: latest-linux.yml');
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
  const name = 'latest-linux.yml';
  const offer = { metadata: await read(name), signatures: await read(`${name}.sig`) };
  const known = { name, installed: '1.0.0', highestSeen: '1.0.0', now: new Date() };
  expect(verifyOffer(offer, { keys: [ours.publicKey], ...known })).toMatchObject({
    kind: 'newer',
    metadata: { releaseNotes: NOTES },
  });
  expect((await read('SHA256SUMS')).match(/\S+$/gm)).toEqual(['desk.deb', name, `${name}.sig`]);
});

it.each([
  ['no key', ['--notes', NOTES], '', 'CAMPAIGN_DESK_UPDATE_KEYS has no key'],
  ['a key that is none', ['--notes', NOTES], 'c2hvcnQ=', 'key 1 of CAMPAIGN_DESK_UPDATE_KEYS is no Ed25519 key'],
  ['days that are no number', ['--days', 'soon'], ours.privateKey, '--days takes a number of days'],
  ['no days at all', ['--days', '0'], ours.privateKey, '--days takes a number of days'],
  ['notes without an address', ['--notes'], ours.privateKey, "'--notes <value>' argument missing"],
  ['notes that are not https:', ['--notes', 'http://a.example'], ours.privateKey, '--notes takes an address'],
  ['an unknown option', ['--note', NOTES], ours.privateKey, "Unknown option '--note'"],
  ['two folders', ['elsewhere'], ours.privateKey, 'one folder at most'],
])('the command refuses %s, says so in a line, and changes nothing', async (_what, args, keys, message) => {
  const before = await readFile(join(folder, 'latest-linux.yml'), 'utf8');
  const refused = await sign([folder, ...args], keys);
  expect(refused.code).toBe(1);
  expect(refused.text).toContain(message);
  expect(refused.text.trim().split('\n')).toHaveLength(1);
  expect(refused.text).not.toContain(ours.privateKey);
  expect(await readFile(join(folder, 'latest-linux.yml'), 'utf8')).toBe(before);
});

it('the command refuses a folder that is not there or has no metadata', async () => {
  const absent = await sign([join(folder, 'absent')]);
  expect([absent.code, absent.text]).toEqual([1, `There is no folder ${join(folder, 'absent')}.\n`]);
  await rm(join(folder, 'latest-linux.yml'));
  const empty = await sign([folder]);
  expect([empty.code, empty.text]).toEqual([1, `no metadata of updates in ${folder}\n`]);
});

it('the command makes a new pair of keys', async () => {
  const made = await sign(['--new-key'], '');
  expect(made.code, made.text).toBe(0);
  const [privateKey = '', publicKey] = [...made.text.matchAll(/: +(\S+)$/gm)].map(([, key = '']) => key);
  expect(publicKeyFor(privateKey)).toBe(publicKey);
});
