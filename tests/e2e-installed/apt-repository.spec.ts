import { appendFile, chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Ended, run } from '../../scripts/command';
import { repositoryRoot } from '../../scripts/repository';

const PROGRAM = join(repositoryRoot, 'scripts', 'release', 'apt-repository.ts');
const POOL = 'pool/main/c/campaign-desk';
const KEYRING = 'campaign-desk-archive-keyring.gpg';

let folder = '';
let key = '';

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'campaign-desk-apt-'));
  await chmod(folder, 0o755);
  key = await makeKey('gnupg');
});

test.afterEach(async () => {
  await run({ file: 'gpgconf', args: ['--kill', 'all'] }, { env: gpgEnvironment('gnupg'), output: 'kept' });
  await rm(folder, { recursive: true, force: true });
});

function gpgEnvironment(home: string): Readonly<Record<string, string | undefined>> {
  return { ...process.env, GNUPGHOME: join(folder, home) };
}

/** Makes an ed25519 key in a keyring of its own, and returns its fingerprint. */
async function makeKey(home: string): Promise<string> {
  await mkdir(join(folder, home), { mode: 0o700 });
  const env = gpgEnvironment(home);
  const gpg = (...args: readonly string[]): Promise<Ended> =>
    run({ file: 'gpg', args: ['--batch', '--passphrase', '', ...args] }, { env, output: 'kept' });
  const made = await gpg('--quick-generate-key', 'Tests <tests@example.org>', 'ed25519', 'sign', 'never');
  expect(made.code, made.text).toBe(0);
  const listed = await gpg('--list-secret-keys', '--with-colons');
  return /^fpr:+([0-9A-F]{40}):/m.exec(listed.text)?.[1] ?? '';
}

async function makeDeb(version: string, content = version): Promise<void> {
  const tree = join(folder, `tree-${version}`);
  await mkdir(join(tree, 'DEBIAN'), { recursive: true });
  await writeFile(join(tree, 'content'), content);
  const fields = { Package: 'campaign-desk', Version: version, Architecture: 'amd64', Maintainer: 'T <t@example.org>' };
  const control = Object.entries({ ...fields, Description: 'made up' }).map(([name, value]) => `${name}: ${value}\n`);
  await writeFile(join(tree, 'DEBIAN', 'control'), control.join(''));
  await mkdir(join(folder, 'debs'), { recursive: true });
  const deb = join(folder, 'debs', `campaign-desk-${version}-amd64.deb`);
  const built = await run({ file: 'dpkg-deb', args: ['--build', tree, deb] }, { output: 'kept' });
  expect(built.code, built.text).toBe(0);
}

function makeRepository(fingerprint = key): Promise<Ended> {
  return run(
    {
      file: process.execPath,
      args: ['--import', 'tsx', PROGRAM, join(folder, 'debs'), join(folder, 'repository'), '--key', fingerprint],
    },
    { cwd: repositoryRoot, env: gpgEnvironment('gnupg'), output: 'kept' },
  );
}

/** Runs apt with folders of its own, in which the repository is the only source. */
async function apt(...args: readonly string[]): Promise<Ended> {
  for (const path of ['etc/preferences.d', 'state/lists/partial', 'cache/archives/partial']) {
    await mkdir(join(folder, 'apt', path), { recursive: true });
  }
  await writeFile(join(folder, 'apt', 'status'), '');
  await writeFile(
    join(folder, 'apt', 'sources.list'),
    `deb [arch=amd64 signed-by=${join(folder, KEYRING)}] file:${join(folder, 'repository')} stable main\n`,
  );
  const options = {
    'Dir::Etc::SourceList': join(folder, 'apt', 'sources.list'),
    'Dir::Etc::SourceParts': '/dev/null',
    'Dir::Etc::PreferencesParts': join(folder, 'apt', 'etc', 'preferences.d'),
    'Dir::State': join(folder, 'apt', 'state'),
    'Dir::State::Status': join(folder, 'apt', 'status'),
    'Dir::Cache': join(folder, 'apt', 'cache'),
    'APT::Sandbox::User': 'root',
    'APT::Architecture': 'amd64',
  };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  return run({ file: 'apt-get', args: [...flags, ...args] }, { cwd: folder, output: 'kept', limitMs: 60_000 });
}

async function trustKey(): Promise<void> {
  await writeFile(join(folder, KEYRING), await readFile(join(folder, 'repository', KEYRING)));
}

test('apt accepts the repository with its key, and downloads the newest version', async () => {
  await makeDeb('1.0.0');
  const first = await makeRepository();
  expect(first.code, first.text).toBe(0);
  await trustKey();
  await rm(join(folder, 'debs'), { recursive: true });
  await makeDeb('1.1.0');
  const second = await makeRepository();
  expect(second.code, second.text).toBe(0);
  const updated = await apt('update');
  expect(updated.text).not.toMatch(/^[WE]:/m);
  for (const [name, version] of [
    ['campaign-desk', '1.1.0'],
    ['campaign-desk=1.0.0', '1.0.0'],
  ] as const) {
    const downloaded = await apt('download', name);
    expect(downloaded.code, downloaded.text).toBe(0);
    const content = await readFile(join(folder, `campaign-desk_${version}_amd64.deb`));
    expect(content.equals(await readFile(join(folder, 'repository', POOL, `campaign-desk_${version}_amd64.deb`)))).toBe(
      true,
    );
  }
});

test('apt refuses a repository that another key signed', async () => {
  await makeDeb('1.0.0');
  await makeRepository();
  await trustKey();
  const other = await makeKey('gnupg-other');
  await rm(join(folder, 'gnupg'), { recursive: true });
  await run({ file: 'cp', args: ['-a', join(folder, 'gnupg-other'), join(folder, 'gnupg')] }, { output: 'kept' });
  const signed = await makeRepository(other);
  expect(signed.code, signed.text).toBe(0);
  // apt only warns, and returns 0: it keeps the lists that it had.
  expect((await apt('update')).text).toMatch(/NO_PUBKEY|not signed/);
  expect((await apt('download', 'campaign-desk')).code).not.toBe(0);
});

test('apt refuses an index and a package that were changed', async () => {
  await makeDeb('1.0.0');
  await makeRepository();
  await trustKey();
  const deb = join(folder, 'repository', POOL, 'campaign-desk_1.0.0_amd64.deb');
  await appendFile(deb, 'more');
  await apt('update');
  expect((await apt('download', 'campaign-desk')).text).toMatch(/unexpected size|Hash Sum mismatch/);
  const release = join(folder, 'repository', 'dists/stable/InRelease');
  await writeFile(release, (await readFile(release, 'utf8')).replace('Campaign Desk', 'Campaign Disk'));
  expect((await apt('update')).text).toMatch(/BADSIG|not signed|invalid/);
});

test('a deb of the same name with another content is refused', async () => {
  await makeDeb('1.0.0');
  await makeRepository();
  await makeDeb('1.0.0', 'other');
  const again = await makeRepository();
  expect(again.code).toBe(1);
  expect(again.text).toContain('campaign-desk_1.0.0_amd64.deb is in the repository already');
});

test('a short key ID and a folder without debs are refused', async () => {
  await mkdir(join(folder, 'debs'));
  expect((await makeRepository()).text).toContain('There is no .deb');
  await makeDeb('1.0.0');
  expect((await makeRepository(key.slice(-16))).text).toContain('whole fingerprint');
});
