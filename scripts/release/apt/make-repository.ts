import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

const execute = promisify(execFile);

const SUITE = 'stable';
const COMPONENT = 'main';
const DIST = join('dists', SUITE);
const POOL = join('pool', COMPONENT, 'c', 'campaign-desk');
/** The name of the public key, in the form that `Signed-By` takes. */
const PUBLIC_KEY = 'campaign-desk-archive-keyring.gpg';
/** The index of a repository with many versions may be this long, in bytes. */
const MAX_OUTPUT = 64 * 1024 * 1024;

/** A whole fingerprint of version 4: a short key ID can be forged. */
const FINGERPRINT = /^[0-9A-F]{40}$/i;

export interface AptRepository {
  /** A folder; its debs are added to those of earlier calls. */
  readonly debs: string;
  /** The folder to serve, which may have the repository that it had before. */
  readonly output: string;
  /** The fingerprint of a secret key in the keyring of `GNUPGHOME`, without a passphrase. */
  readonly key: string;
}

/**
 * Adds the debs of a folder to an apt repository, and indexes and signs it again. Needs
 * `apt-ftparchive`, `dpkg-deb` and `gpg`. Rejects if there is no deb, if a deb of the same name has
 * another content, or if the key cannot sign.
 */
export async function makeAptRepository({ debs, output, key }: AptRepository): Promise<void> {
  if (!FINGERPRINT.test(key)) throw new Error('The key must be a whole fingerprint: 40 hexadecimal digits.');
  const names = (await readdir(debs)).filter((name) => name.endsWith('.deb'));
  if (names.length === 0) throw new Error(`There is no .deb in ${debs}.`);
  await mkdir(join(output, POOL), { recursive: true });
  for (const name of names) await addToPool(await readDeb(join(debs, name)), join(output, POOL));
  const pool = await Promise.all((await readdir(join(output, POOL))).map((name) => readDeb(join(output, POOL, name))));
  const architectures = [...new Set(pool.map(({ architecture }) => architecture))].sort();
  await rm(join(output, DIST), { recursive: true, force: true });
  for (const architecture of architectures) await writeIndex(output, architecture);
  await writeRelease(output, architectures);
  await sign(output, key);
}

interface Deb {
  readonly file: string;
  readonly architecture: string;
  /** As `apt-ftparchive` needs it to tell architectures apart. */
  readonly poolName: string;
}

async function readDeb(file: string): Promise<Deb> {
  const fields = ['Package', 'Version', 'Architecture'];
  const format = fields.map((name) => `\${${name}}`).join('\n');
  const [name, version, architecture] = (await print('dpkg-deb', ['--show', `--showformat=${format}`, file])).split(
    '\n',
  );
  if (name === undefined || version === undefined || architecture === undefined) throw new Error(`${file} is no deb.`);
  return { file, architecture, poolName: `${name}_${version}_${architecture}.deb` };
}

/** Refuses another content under the same name, since apt and caches keep what a name stood for. */
async function addToPool({ file, poolName }: Deb, pool: string): Promise<void> {
  const target = join(pool, poolName);
  if (!(await readdir(pool)).includes(poolName)) {
    await copyFile(file, target);
  } else if (!(await readFile(file)).equals(await readFile(target))) {
    throw new Error(`${poolName} is in the repository already, with another content.`);
  }
}

async function writeIndex(output: string, architecture: string): Promise<void> {
  const folder = join(output, DIST, COMPONENT, `binary-${architecture}`);
  await mkdir(folder, { recursive: true });
  const index = await print('apt-ftparchive', ['--arch', architecture, 'packages', 'pool'], output);
  if (index.trim() === '') throw new Error(`apt-ftparchive indexed no package for ${architecture}.`);
  await writeFile(join(folder, 'Packages'), index);
  await writeFile(join(folder, 'Packages.gz'), gzipSync(index, { level: 9 }));
}

async function writeRelease(output: string, architectures: readonly string[]): Promise<void> {
  const fields = {
    Origin: 'Campaign Desk',
    Label: 'Campaign Desk',
    Suite: SUITE,
    Codename: SUITE,
    Architectures: architectures.join(' '),
    Components: COMPONENT,
    Description: 'Campaign Desk for Debian and its relatives',
  };
  const options = [
    ...Object.entries(fields).map(([name, value]) => `APT::FTPArchive::Release::${name}=${value}`),
    // apt accepts neither any more.
    ...['MD5', 'SHA1'].map((hash) => `APT::FTPArchive::${hash}=false`),
  ].flatMap((option) => ['-o', option]);
  const release = await print('apt-ftparchive', [...options, 'release', DIST], output);
  await writeFile(join(output, DIST, 'Release'), release);
}

/** `InRelease` is what apt reads today, `Release.gpg` what it read before. */
async function sign(output: string, key: string): Promise<void> {
  const gpg = (...args: readonly string[]): Promise<string> =>
    print('gpg', ['--batch', '--yes', '--local-user', `${key}!`, '--digest-algo', 'SHA512', ...args]);
  const file = (name: string): string => join(output, DIST, name);
  await gpg('--output', file('InRelease'), '--clearsign', file('Release'));
  await gpg('--output', file('Release.gpg'), '--armor', '--detach-sign', file('Release'));
  await print('gpg', ['--batch', '--yes', '--output', join(output, PUBLIC_KEY), '--export', key]);
}

async function print(file: string, args: readonly string[], cwd?: string): Promise<string> {
  const { stdout } = await execute(file, [...args], { cwd, maxBuffer: MAX_OUTPUT });
  return stdout;
}
