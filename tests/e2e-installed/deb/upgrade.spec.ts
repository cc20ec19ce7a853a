import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { AppPage } from '../../e2e/model/app-page';
import { AptRepository, remakeDeb } from '../support/apt-repository';
import { Desktop } from '../support/desktop';
import { DRAFT_TYPE, findPackage, test } from '../support/installation';

const DATABASE = 'config/Campaign Desk/campaign-desk.db';
const PROFILE = '/etc/apparmor.d/campaign-desk';
const COMMAND = '/usr/bin/campaign-desk';
const VERSION = ['dpkg-query', '-W', '-f=${Version}', 'campaign-desk'] as const;
const UPGRADE = ['install', '--only-upgrade', 'campaign-desk'] as const;

test.describe.configure({ mode: 'serial' });

let repository: AptRepository;
let desktop: Desktop;
let key = '';
let installed = '';
let upgraded = '';

test.beforeAll(async ({ installation: { root } }) => {
  test.setTimeout(600_000);
  desktop = await Desktop.open();
  await openRepository();
  installed = await root.run(...VERSION);
  upgraded = `${installed}.1`;
});

test.afterAll(async () => {
  await repository.close();
  await desktop.close();
});

async function openRepository(): Promise<void> {
  repository = await AptRepository.open();
  key = await repository.makeKey();
}

async function publish(version: string, content: 'same' | 'nothing', signedBy = key): Promise<void> {
  const deb = await remakeDeb(await findPackage('deb'), version, content);
  await repository.publish(deb, signedBy);
  await rm(deb);
}

test('apt upgrades it from the repository of the release script, and keeps drafts and what the first installation set up', async ({
  installation: { root },
}) => {
  await desktop.withApp(root, COMMAND, async (page) => {
    const { firstRun, editor, right } = new AppPage(page);
    await firstRun.sandbox.click({ timeout: 60_000 });
    await firstRun.sample('March renewals, wave 2').click({ timeout: 60_000 });
    await editor.name.fill('Kept over the upgrade');
    await expect(right.changes).toHaveCount(1);
  });
  await mkdir(root.path('/etc/apparmor.d'), { recursive: true });
  await writeFile(root.path(PROFILE), 'profile');

  await publish(upgraded, 'same');
  await repository.addTo(root);
  const updated = await repository.update(root);
  expect(updated.text).not.toMatch(/^[WE]:/m);
  await root.aptGet(...UPGRADE);

  expect(await root.run(...VERSION)).toBe(upgraded);
  expect(existsSync(root.path(PROFILE))).toBe(true);
  await desktop.withApp(root, COMMAND, async (page) => {
    const { editor, right } = new AppPage(page);
    await expect(editor.name).toHaveValue('Kept over the upgrade', { timeout: 60_000 });
    await expect(right.changes).toHaveCount(1);
  });
});

test('apt refuses a package that was changed after it was signed', async ({ installation: { root } }) => {
  const version = `${installed}.2`;
  // Without the large package: indexing takes longest of all.
  await repository.close();
  await openRepository();
  await publish(installed, 'nothing');
  await publish(version, 'nothing');
  await repository.addTo(root);
  await repository.tamper(
    `campaign-desk_${version}_${await root.run('dpkg', '--print-architecture')}.deb`.replace('\n', ''),
  );
  expect((await repository.update(root)).text).not.toMatch(/^[WE]:/m);
  const refused = await root.attempt('apt-get', '-q', '-y', ...UPGRADE);
  expect(refused.code).not.toBe(0);
  expect(refused.text).toMatch(/unexpected size|Hash Sum mismatch/);
  expect(await root.run(...VERSION)).toBe(upgraded);
});

test('apt ignores a repository that another key has signed', async ({ installation: { root } }) => {
  const version = `${installed}.3`;
  await publish(version, 'nothing', await repository.makeKey());
  // apt may only warn: it keeps the lists that it had.
  expect((await repository.update(root)).text).toMatch(/NO_PUBKEY|Missing key|not signed/);
  const known = await root.run('apt-cache', 'policy', 'campaign-desk');
  expect(known).toContain(upgraded);
  expect(known).not.toContain(version);
});

test('apt does not go back to an older version unless the user insists', async ({ installation: { root } }) => {
  const refused = await root.attempt('apt-get', '-q', '-y', 'install', `campaign-desk=${installed}`);
  expect(refused.code).not.toBe(0);
  expect(refused.text).toContain('--allow-downgrades');
  expect(await root.run(...VERSION)).toBe(upgraded);
});

test("removing it takes everything but the user's data, and so does purging", async ({ installation: { root } }) => {
  const before = await readFile(join(desktop.home, DATABASE));
  const files = (await root.run('dpkg', '-L', 'campaign-desk')).trim().split('\n');
  const own = files.filter((file) => /campaign-desk|Campaign Desk/.test(file));
  await root.aptGet('remove', 'campaign-desk');
  expect([PROFILE, ...own].filter((file) => existsSync(root.path(file)))).toEqual([]);
  const types = await root.attempt('gio', 'mime', DRAFT_TYPE);
  expect(types.text).not.toContain('campaign-desk.desktop');
  await root.aptGet('purge', 'campaign-desk');
  expect((await root.attempt('dpkg-query', '-W', 'campaign-desk')).code).toBe(1);
  expect((await readFile(join(desktop.home, DATABASE))).equals(before)).toBe(true);
});
