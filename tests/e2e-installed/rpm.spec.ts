import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { run } from '../../scripts/command';
import { LINUX_SIZES } from '../../scripts/icons/formats';
import { DebianRoot } from '../../scripts/machine/debian-root';
import { product } from '../e2e-packaged/support/product';
import { findPackage, OPT } from './support/installation';
import { linkedLibraries } from './support/libraries';

/** The C library, which every system has. */
const ALWAYS_THERE = /^(ld-linux-|libc\.|libdl\.|libgcc_s\.|libm\.|libpthread\.)/;
const SHARE = '/usr/share';
const FILES = [
  `${OPT}/campaign-desk`,
  `${OPT}/resources/app.asar`,
  '/usr/bin/campaign-desk',
  `${SHARE}/applications/campaign-desk.desktop`,
  `${SHARE}/mime/packages/campaign-desk.xml`,
  `${SHARE}/licenses/campaign-desk/LICENSE`,
  ...LINUX_SIZES.map((size) => `${SHARE}/icons/hicolor/${size}x${size}/apps/campaign-desk.png`),
];

async function rpm(...args: readonly string[]): Promise<string> {
  const { code, text } = await run({ file: 'rpm', args }, { output: 'kept' });
  expect(code, text).toBe(0);
  return text;
}

async function query(...args: readonly string[]): Promise<string> {
  return rpm('--query', '--package', ...args, await findPackage('rpm'));
}

/** Debian's rpm refuses to install anything without a word from us; nothing here is its own. */
async function install(root: string, ...args: readonly string[]): Promise<void> {
  await rpm('--force-debian', '--root', root, '--install', '--nodeps', ...args, await findPackage('rpm'));
}

test('the rpm requires all libraries that it links', async () => {
  const required = (await query('--requires'))
    .split('\n')
    .flatMap((line) => /^(.*)\(\)\(64bit\)$/.exec(line)?.[1] ?? []);
  const linked = (await linkedLibraries(product('for-tests').folder)).filter((name) => !ALWAYS_THERE.test(name));
  expect(required.sort()).toEqual([...linked, 'libX11-xcb.so.1', 'libnotify.so.4'].sort());
  expect(await query('--queryformat', '%{ARCH}')).toBe(process.arch === 'arm64' ? 'aarch64' : 'x86_64');
});

test('the rpm brings the app, its command, menu entry, icons, file type and licence, and starts nothing', async () => {
  const files = (await query('--list')).trim().split('\n');
  expect(files).toEqual(expect.arrayContaining(FILES));
  expect(files.filter((file) => /^\/etc|autostart|systemd|dbus-1/.test(file))).toEqual([]);
});

test('rpm installs the package into an empty root and removes all of it', async () => {
  const root = await mkdtemp(join(tmpdir(), 'campaign-desk-empty-root-'));
  try {
    await install(root, '--noscripts');
    for (const file of FILES) expect((await stat(join(root, file))).isFile(), file).toBe(true);
    await rpm('--root', root, '--verify', '--nodeps', '--noscripts', 'campaign-desk');
    await rpm('--force-debian', '--root', root, '--erase', '--noscripts', 'campaign-desk');
    expect([OPT, ...FILES].filter((file) => existsSync(join(root, file)))).toEqual([]);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});

test('the scripts of the rpm keep what an upgrade still needs, and remove it with the package', async () => {
  const root = await DebianRoot.copy('bookworm');
  const profile = root.path('/etc/apparmor.d/campaign-desk');
  try {
    await install(root.folder);
    expect((await stat(root.path(`${OPT}/chrome-sandbox`))).mode & 0o111).toBe(0o111);
    await mkdir(root.path('/etc/apparmor.d'), { recursive: true });
    await writeFile(profile, 'profile');
    // rpm tells the script of the old version how many versions are left.
    await root.run('sh', '-c', await query('--queryformat', '%{POSTUN}'), 'postun', '1');
    expect(existsSync(profile)).toBe(true);
    await rpm('--force-debian', '--root', root.folder, '--erase', 'campaign-desk');
    expect([profile, ...[OPT, ...FILES].map((file) => root.path(file))].filter((file) => existsSync(file))).toEqual([]);
  } finally {
    await root.remove();
  }
});
