import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findInstallation } from '@backend/updates/installation';
import { modeOfEnvironment, policyFile, readUpdatePolicy } from '@backend/updates/policy';
import { mayFetch, readUpdateSource } from '@backend/updates/update-source';
import { newKeys } from '../../../support/update-feed';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'campaign-desk-policy-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('where updates come from', () => {
  const keys = [newKeys().publicKey];
  const feedUrl = 'https://example.org/releases';
  it('a build with an https address and a key has updates', () => {
    expect(readUpdateSource({ feedUrl, keys }, false)).toEqual({
      feedUrl: 'https://example.org/releases/',
      keys,
      allowsLoopback: false,
    });
  });
  it.each([
    { feedUrl: null, keys },
    { feedUrl, keys: [] },
    { feedUrl: 'http://example.org/', keys },
    { feedUrl: 'http://127.0.0.1/', keys },
    { feedUrl, keys: ['short'] },
    null,
  ])('a build without one of them has none (%#)', (source) => {
    expect(readUpdateSource(source, false)).toBeNull();
  });
  it('plain http to this computer is for builds that tests may attach to', () => {
    expect(mayFetch('http://127.0.0.1:1/', true)).toBe(true);
    expect(mayFetch('http://example.org/', true)).toBe(false);
    expect(mayFetch('http://127.0.0.1:1/', false)).toBe(false);
  });
  it('an address with credentials, of another scheme or of none is not fetched', () => {
    for (const url of ['https://a:b@example.org/', 'file:///etc/passwd', 'ftp://example.org/', 'no address']) {
      expect(mayFetch(url, true)).toBe(false);
    }
  });
});

describe('what an administrator sets', () => {
  const read = (content: string) => {
    const file = join(folder, 'policy.json');
    writeFileSync(file, content);
    return readUpdatePolicy(file);
  };
  it('each mode counts', () => {
    expect(['off', 'notify', 'automatic'].map((updates) => read(JSON.stringify({ updates })))).toEqual([
      'off',
      'notify',
      'automatic',
    ]);
  });
  it('no file, or a file about other things, sets nothing', () => {
    expect(readUpdatePolicy(join(folder, 'missing.json'))).toBeNull();
    expect(read('{"later":1}')).toBeNull();
  });
  it.each(['', '{', '[]', '{"updates":"on"}', '{"updates":null}'])(
    'a file that cannot be understood is broken: %s',
    (content) => {
      expect(read(content)).toBe('broken');
    },
  );
  it('a folder in its place is broken', () => {
    expect(readUpdatePolicy(folder)).toBe('broken');
  });
  it('each system has one place for it', () => {
    expect(policyFile('linux', {})).toBe('/etc/campaign-desk/policy.json');
    expect(policyFile('darwin', {})).toBe('/Library/Application Support/Campaign Desk/policy.json');
    expect(policyFile('win32', { ProgramData: 'D:\\Data' })).toContain('D:\\Data');
  });
  it('the environment sets a mode, and another word counts as off', () => {
    const of = (mode?: string) => modeOfEnvironment({ ['CAMPAIGN_DESK_UPDATES']: mode });
    expect([of(), of(' '), of('notify'), of('yes')]).toEqual([null, null, 'notify', 'off']);
  });
});

describe('how the app was installed', () => {
  const image = (): { APPIMAGE: string; APPDIR: string; program: string } => {
    const APPDIR = join(folder, 'mount');
    mkdirSync(APPDIR);
    const program = join(APPDIR, 'campaign-desk');
    writeFileSync(program, '');
    const APPIMAGE = join(folder, 'Desk.AppImage');
    writeFileSync(APPIMAGE, '');
    return { APPIMAGE, APPDIR, program };
  };
  const find = (env: NodeJS.ProcessEnv, execPath: string, exists: (path: string) => boolean = () => false) =>
    findInstallation({ platform: 'linux', env, execPath, resourcesPath: '/r', isPackaged: true, exists });

  it('an AppImage is the file behind its link', () => {
    const { APPIMAGE, APPDIR, program } = image();
    const link = join(folder, 'link');
    symlinkSync(APPIMAGE, link);
    expect(find({ APPIMAGE: link, APPDIR }, program)).toEqual({ kind: 'appimage', file: APPIMAGE });
  });
  it('another AppImage that started this app is not ours to replace', () => {
    const { APPIMAGE, APPDIR } = image();
    expect(find({ APPIMAGE, APPDIR }, '/opt/Campaign Desk/campaign-desk').kind).toBe('dnf');
    expect(find({ APPIMAGE, APPDIR }, '/usr/bin/true').kind).toBe('unpacked');
    expect(find({ APPIMAGE }, '/usr/bin/true').kind).toBe('unpacked');
  });
  it('an AppImage that is gone, or no file, is none', () => {
    const { APPDIR, program } = image();
    expect(find({ APPIMAGE: join(folder, 'gone'), APPDIR }, program).kind).toBe('unpacked');
    expect(find({ APPIMAGE: folder, APPDIR }, program).kind).toBe('unpacked');
  });
  it('a package of dpkg is updated by apt, another one by dnf', () => {
    const program = '/opt/Campaign Desk/campaign-desk';
    expect(find({}, program, (path) => path.startsWith('/var/lib/dpkg/')).kind).toBe('apt');
    expect(find({}, program).kind).toBe('dnf');
  });
  it('Windows and macOS have installers of their own, once the app is packaged', () => {
    const facts = { env: {}, execPath: '/x', resourcesPath: '/r' };
    expect(findInstallation({ ...facts, platform: 'win32', isPackaged: true }).kind).toBe('windows');
    expect(findInstallation({ ...facts, platform: 'darwin', isPackaged: true }).kind).toBe('macos');
    expect(findInstallation({ ...facts, platform: 'darwin', isPackaged: false }).kind).toBe('unpacked');
  });
});
