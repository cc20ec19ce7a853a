import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { run } from '../../../scripts/command';
import { LINUX_SIZES } from '../../../scripts/icons/formats';
import { DESKTOP_PROGRAMS } from '../../../scripts/machine/debian-root';
import { canSandbox, ordinaryUser } from '../../e2e-packaged/support/user';
import { DRAFT_TYPE, findPackage, OPT, test } from '../support/installation';
import { dependenciesOf, linkedLibraries, packagesOf } from '../support/libraries';

const LINK_TYPE = 'x-scheme-handler/campaign-desk';
/**
 * Electron loads or starts these when it needs them, so no file links them. Without libx11-xcb1 it
 * crashes.
 */
const LOADED_LATER = ['libnotify4', 'libx11-xcb1', 'xdg-utils'];

test('apt installs the package with its dependencies into a fresh Debian', async ({ installation: { root } }) => {
  expect(await root.run('dpkg-query', '-W', '-f=${db:Status-Status}', 'campaign-desk')).toBe('installed');
});

test('the deb depends on the packages of all libraries that it links, and on nothing else that could be missing', async ({
  installation: { root },
}) => {
  const linked = await packagesOf(root, await linkedLibraries(root.path(OPT)));
  const installed = new Set((await root.run('dpkg-query', '-W', '-f=${Package}\n')).trim().split('\n'));
  const declared = (await dependenciesOf(await findPackage('deb'))).map((names) => names.find((n) => installed.has(n)));
  expect([...declared].sort()).toEqual([...linked, ...LOADED_LATER].sort());
});

test('the deb demands a C library that is new enough for everything in it', async ({ installation: { root } }) => {
  const binaries = ['campaign-desk', 'resources/app.asar.unpacked'].map((path) => `${OPT}/${path}`);
  const needed = await run(
    { file: 'grep', args: ['-rhaoE', 'GLIBC_2\\.[0-9]+', ...binaries.map((path) => root.path(path))] },
    { output: 'kept' },
  );
  const minors = needed.text.match(/(?<=2\.)\d+/g)?.map(Number) ?? [];
  const { text } = await run(
    { file: 'dpkg-deb', args: ['--field', await findPackage('deb'), 'Depends'] },
    { output: 'kept' },
  );
  expect(text).toContain(`libc6 (>= 2.${Math.max(...minors)})`);
});

test('the menu has an entry with an icon in every size that menus look for', async ({ installation: { root } }) => {
  const entry = await readFile(root.path('/usr/share/applications/campaign-desk.desktop'), 'utf8');
  const value = (key: string): string | undefined => new RegExp(`^${key}=(.*)$`, 'm').exec(entry)?.[1];
  expect(value('Name')).toBe('Campaign Desk');
  expect(value('Exec')).toBe(`"${OPT}/campaign-desk" %U`);
  expect(value('StartupWMClass')).toBe('campaign-desk');
  expect(value('MimeType')).toBe(`${DRAFT_TYPE};${LINK_TYPE};`);
  const theme = await readFile(root.path('/usr/share/icons/hicolor/index.theme'), 'utf8');
  for (const size of LINUX_SIZES) {
    const icon = `${size}x${size}/apps`;
    expect(theme).toContain(`[${icon}]`);
    const png = await readFile(root.path(`/usr/share/icons/hicolor/${icon}/${value('Icon') ?? ''}.png`));
    // The width and the height in a PNG's first chunk.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
});

test('the system knows draft files, and opens them and links with the app', async ({ installation: { root } }) => {
  await root.aptGet('install', ...DESKTOP_PROGRAMS);
  await root.run('desktop-file-validate', '/usr/share/applications/campaign-desk.desktop');
  await writeFile(root.path('/srv/spring.campaigndraft'), '{}');
  expect(await root.run('gio', 'info', '-a', 'standard::content-type', '/srv/spring.campaigndraft')).toContain(
    DRAFT_TYPE,
  );
  for (const type of [DRAFT_TYPE, LINK_TYPE]) {
    expect(await root.run('gio', 'mime', type)).toContain('campaign-desk.desktop');
  }
});

test('the package has a copyright file, starts nothing automatically, and adds nothing to /etc', async ({
  installation: { root },
}) => {
  const copyright = await readFile(root.path('/usr/share/doc/campaign-desk/copyright'), 'utf8');
  expect(copyright).toMatch(/^Format: https:\/\/www\.debian\.org\/doc\/packaging-manuals\/copyright-format\/1\.0\/\n/);
  for (const [, path = ''] of copyright.matchAll(/"(\/opt\/.*)"/g)) expect(existsSync(root.path(path))).toBe(true);
  const files = (await root.run('dpkg', '-L', 'campaign-desk')).split('\n');
  expect(files.filter((file) => /^\/etc|autostart|systemd|dbus-1/.test(file))).toEqual([]);
});

test("Chromium's helper gets the rights of root only if ordinary users cannot make user namespaces", async ({
  installation: { root },
}) => {
  const mode = async (): Promise<number> => (await stat(root.path(`${OPT}/chrome-sandbox`))).mode & 0o7777;
  const usual = (await canSandbox(ordinaryUser(process.getuid?.()))) ? 0o755 : 0o4755;
  expect(await mode()).toBe(usual);
  const configure = '/var/lib/dpkg/info/campaign-desk.postinst configure';
  await root.run('sh', '-c', `mount --bind /bin/false /usr/bin/unshare && ${configure}`);
  expect(await mode()).toBe(0o4755);
  await root.run('sh', '-c', configure);
  expect(await mode()).toBe(usual);
});
