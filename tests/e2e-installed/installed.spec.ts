import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { run } from '../../scripts/command';
import { LINUX_SIZES } from '../../scripts/icons/formats';
import { repositoryRoot } from '../../scripts/repository';
import { rendererSeccompModes } from '../e2e-packaged/support/renderers';
import { Desktop } from './support/desktop';
import { FreshRoot } from './support/fresh-root';
import { dependenciesOf, linkedLibraries, packagesOf } from './support/libraries';

const OPT = '/opt/Campaign Desk';
const PACKAGES = join(repositoryRoot, 'dist', 'packages-for-tests');
const DRAFT_TYPE = 'application/vnd.campaign-desk.draft+json';
const DATABASE = 'config/Campaign Desk/campaign-desk.db';

/**
 * Electron loads or starts these when it needs them, so no file links them. Without libx11-xcb1 it
 * crashes.
 */
const LOADED_LATER = ['libnotify4', 'libx11-xcb1', 'xdg-utils'];
/** The C library, which every system has. */
const ALWAYS_THERE = /^(ld-linux-|libc\.|libdl\.|libgcc_s\.|libm\.|libpthread\.)/;

test.describe.configure({ mode: 'serial' });

let root: FreshRoot;
let desktop: Desktop;

test.beforeAll(async () => {
  test.setTimeout(20 * 60_000);
  root = await FreshRoot.make();
  desktop = await Desktop.open();
  await root.install(await packageOf('deb'));
});

test.afterAll(async () => {
  await desktop.close();
  await root.remove();
});

async function packageOf(kind: 'deb' | 'rpm'): Promise<string> {
  const name = (await readdir(PACKAGES)).find((file) => file.endsWith(`.${kind}`));
  if (name === undefined) throw new Error(`There is no .${kind} in ${PACKAGES}: use \`npm run test:installed\`.`);
  return join(PACKAGES, name);
}

test('apt installs the package with its dependencies into a fresh Debian', async () => {
  expect(await root.run('dpkg-query', '-W', '-f=${db:Status-Status}', 'campaign-desk')).toBe('installed');
});

test('the deb depends on the packages of all libraries that it links, and on nothing else that could be missing', async () => {
  const linked = await packagesOf(root, await linkedLibraries(root.path(OPT)));
  const installed = new Set((await root.run('dpkg-query', '-W', '-f=${Package}\n')).trim().split('\n'));
  const declared = (await dependenciesOf(await packageOf('deb'))).map((names) => names.find((n) => installed.has(n)));
  expect([...declared].sort()).toEqual([...linked, ...LOADED_LATER].sort());
});

test('the deb demands a C library that is new enough for everything in it', async () => {
  const binaries = ['campaign-desk', 'resources/app.asar.unpacked'].map((path) => `${OPT}/${path}`);
  const needed = await run(
    { file: 'grep', args: ['-rhaoE', 'GLIBC_2\\.[0-9]+', ...binaries.map((path) => root.path(path))] },
    { output: 'kept' },
  );
  const minors = needed.text.match(/(?<=2\.)\d+/g)?.map(Number) ?? [];
  const { text } = await run(
    { file: 'dpkg-deb', args: ['--field', await packageOf('deb'), 'Depends'] },
    { output: 'kept' },
  );
  expect(text).toContain(`libc6 (>= 2.${Math.max(...minors)})`);
});

test('the rpm requires all libraries that it links, and its scripts spare an upgrade', async () => {
  const rpm = await packageOf('rpm');
  const query = async (...args: readonly string[]): Promise<string> =>
    (await run({ file: 'rpm', args: ['--query', '--package', ...args, rpm] }, { output: 'kept' })).text;
  const required = (await query('--requires'))
    .split('\n')
    .flatMap((line) => /^(.*)\(\)\(64bit\)$/.exec(line)?.[1] ?? []);
  const linked = (await linkedLibraries(root.path(OPT))).filter((name) => !ALWAYS_THERE.test(name));
  expect(required.sort()).toEqual([...linked, 'libX11-xcb.so.1', 'libnotify.so.4'].sort());
  expect(await query('--queryformat', '%{ARCH}')).toBe(process.arch === 'arm64' ? 'aarch64' : 'x86_64');
  expect(await query('--queryformat', '%{POSTUN}')).toContain('remove | purge | disappear | 0) ;;');
});

test('the menu has an entry with an icon in every size that menus look for', async () => {
  const entry = await readFile(root.path('/usr/share/applications/campaign-desk.desktop'), 'utf8');
  const value = (key: string): string | undefined => new RegExp(`^${key}=(.*)$`, 'm').exec(entry)?.[1];
  expect(value('Name')).toBe('Campaign Desk');
  expect(value('Exec')).toBe(`"${OPT}/campaign-desk" %U`);
  expect(value('StartupWMClass')).toBe('campaign-desk');
  expect(value('MimeType')).toBe(`${DRAFT_TYPE};`);
  const theme = await readFile(root.path('/usr/share/icons/hicolor/index.theme'), 'utf8');
  for (const size of LINUX_SIZES) {
    const icon = `${size}x${size}/apps`;
    expect(theme).toContain(`[${icon}]`);
    expect(existsSync(root.path(`/usr/share/icons/hicolor/${icon}/${value('Icon') ?? ''}.png`))).toBe(true);
  }
});

test('the system knows draft files and opens them with the app', async () => {
  await root.run('apt-get', '-q', 'install', '-y', '--no-install-recommends', ...DESKTOP_PROGRAMS);
  await root.run('desktop-file-validate', '/usr/share/applications/campaign-desk.desktop');
  await writeFile(root.path('/srv/spring.campaigndraft'), '{}');
  expect(await root.run('gio', 'info', '-a', 'standard::content-type', '/srv/spring.campaigndraft')).toContain(
    DRAFT_TYPE,
  );
  expect(await root.run('gio', 'mime', DRAFT_TYPE)).toContain('campaign-desk.desktop');
});

const DESKTOP_PROGRAMS = ['desktop-file-utils', 'shared-mime-info', 'libglib2.0-bin'];

test('the package has a copyright file, starts nothing automatically, and adds nothing to /etc', async () => {
  const copyright = await readFile(root.path('/usr/share/doc/campaign-desk/copyright'), 'utf8');
  expect(copyright).toMatch(/^Format: https:\/\/www\.debian\.org\/doc\/packaging-manuals\/copyright-format\/1\.0\/\n/);
  for (const [, path = ''] of copyright.matchAll(/"(\/opt\/.*)"/g)) expect(existsSync(root.path(path))).toBe(true);
  const files = (await root.run('dpkg', '-L', 'campaign-desk')).split('\n');
  expect(files.filter((file) => /^\/etc|autostart|systemd|dbus-1/.test(file))).toEqual([]);
});

test("an ordinary user starts it, in Chromium's sandbox and without help from a program with root's rights", async () => {
  expect((await stat(root.path(`${OPT}/chrome-sandbox`))).mode & 0o7777).toBe(0o755);
  await desktop.withApp(root, '/usr/bin/campaign-desk', async (page) => {
    await page.getByRole('button', { name: 'Try with the sandbox' }).click({ timeout: 60_000 });
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible({ timeout: 60_000 });
    const modes = await rendererSeccompModes(`${OPT}/campaign-desk`);
    expect(modes.length).toBeGreaterThan(0);
    expect(new Set(modes)).toEqual(new Set(['2']));
  });
  expect(existsSync(join(desktop.home, DATABASE))).toBe(true);
});

test("Chromium's helper gets the rights of root only if ordinary users cannot make user namespaces", async () => {
  const mode = async (): Promise<number> => (await stat(root.path(`${OPT}/chrome-sandbox`))).mode & 0o7777;
  const configure = '/var/lib/dpkg/info/campaign-desk.postinst configure';
  await root.run('sh', '-c', `mount --bind /bin/false /usr/bin/unshare && ${configure}`);
  expect(await mode()).toBe(0o4755);
  await root.run('sh', '-c', configure);
  expect(await mode()).toBe(0o755);
});

test('an upgrade keeps what the first installation set up', async () => {
  await mkdir(root.path('/etc/apparmor.d'), { recursive: true });
  await writeFile(root.path('/etc/apparmor.d/campaign-desk'), 'profile');
  await root.install(await packageOf('deb'), '--reinstall');
  expect(existsSync(root.path('/etc/apparmor.d/campaign-desk'))).toBe(true);
  expect(await root.run('sh', '-c', 'command -v campaign-desk')).toBe('/usr/bin/campaign-desk\n');
});

test("removing it takes everything but the user's data, and so does purging", async () => {
  const before = await readFile(join(desktop.home, DATABASE));
  const files = (await root.run('dpkg', '-L', 'campaign-desk')).trim().split('\n');
  const own = files.filter((file) => /campaign-desk|Campaign Desk/.test(file));
  await root.run('apt-get', '-q', 'remove', '-y', 'campaign-desk');
  expect(own.filter((file) => existsSync(root.path(file)))).toEqual([]);
  expect(existsSync(root.path('/etc/apparmor.d/campaign-desk'))).toBe(false);
  expect(await root.run('gio', 'mime', DRAFT_TYPE)).not.toContain('campaign-desk.desktop');
  await root.run('apt-get', '-q', 'purge', '-y', 'campaign-desk');
  const { code } = await run(root.enter({ file: 'dpkg-query', args: ['-W', 'campaign-desk'] }), { output: 'kept' });
  expect(code).toBe(1);
  expect((await readFile(join(desktop.home, DATABASE))).equals(before)).toBe(true);
});
