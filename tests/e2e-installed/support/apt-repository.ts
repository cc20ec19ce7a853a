import { createReadStream } from 'node:fs';
import { appendFile, chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Command, type Ended, type Environment, run } from '../../../scripts/command';
import type { DebianRoot } from '../../../scripts/machine/debian-root';
import { repositoryRoot } from '../../../scripts/repository';

const PROGRAM = join('scripts', 'release', 'apt-repository.ts');
const KEYRING = 'campaign-desk-archive-keyring.gpg';
const SOURCE = '/etc/apt/sources.list.d/campaign-desk.sources';
/** Leaves Debian's own lists as they are. */
const ONLY_OURS = ['-o', `Dir::Etc::SourceList=${SOURCE}`, '-o', 'Dir::Etc::SourceParts=/dev/null'];
const KEEP_OTHERS = ['-o', 'APT::Get::List-Cleanup=0'];

/** An apt repository of the release script, with keys of its own, served over HTTP. */
export class AptRepository {
  private constructor(
    private readonly folder: string,
    private readonly server: Server,
    private readonly env: Environment,
  ) {}

  static async open(): Promise<AptRepository> {
    const folder = await mkdtemp(join(tmpdir(), 'campaign-desk-repository-'));
    const keys = join(folder, 'keys');
    await mkdir(keys, { mode: 0o700 });
    const server = createServer((request, response) => {
      const file = join(folder, 'served', request.url ?? '');
      createReadStream(file)
        .once('error', () => response.writeHead(404).end())
        .pipe(response);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return new AptRepository(folder, server, { ...process.env, GNUPGHOME: keys });
  }

  /** Makes a key that can sign, and returns its fingerprint. */
  async makeKey(): Promise<string> {
    const gpg = ['--batch', '--passphrase', ''];
    const name = ['Tests <tests@example.org>', 'ed25519', 'sign', 'never'];
    const { text } = await this.run({
      file: 'gpg',
      args: [...gpg, '--status-fd', '1', '--quick-generate-key', '--yes', ...name],
    });
    const fingerprint = /KEY_CREATED \w ([0-9A-F]{40})/.exec(text)?.[1];
    if (fingerprint === undefined) throw new Error(`gpg made no key:\n${text}`);
    return fingerprint;
  }

  /** Adds a deb to the repository and signs it again. */
  async publish(deb: string, key: string): Promise<void> {
    const debs = await mkdtemp(join(this.folder, 'debs-'));
    await copyFile(deb, join(debs, basename(deb)));
    const args = ['--import', 'tsx', PROGRAM, debs, join(this.folder, 'served'), '--key', key];
    await this.run({ file: process.execPath, args });
    await rm(debs, { recursive: true });
  }

  /** Changes a published deb after it was signed. */
  async tamper(poolName: string): Promise<void> {
    await appendFile(join(this.folder, 'served', 'pool/main/c/campaign-desk', poolName), 'more');
  }

  /** Makes the repository a source of a root, as the documents say. */
  async addTo(root: DebianRoot): Promise<void> {
    const { port } = this.server.address() as AddressInfo;
    const keyring = `/usr/share/keyrings/${KEYRING}`;
    await copyFile(join(this.folder, 'served', KEYRING), root.path(keyring));
    const fields = {
      Types: 'deb',
      URIs: `http://127.0.0.1:${String(port)}`,
      Suites: 'stable',
      Components: 'main',
      'Signed-By': keyring,
    };
    const text = Object.entries(fields).map(([name, value]) => `${name}: ${value}\n`);
    await writeFile(root.path(SOURCE), text.join(''));
  }

  /** Lets a root read the lists of this repository again. Returns what apt-get printed. */
  async update(root: DebianRoot): Promise<Ended> {
    return root.attempt('apt-get', '-q', ...ONLY_OURS, ...KEEP_OTHERS, 'update');
  }

  async close(): Promise<void> {
    await new Promise((done) => this.server.close(done));
    await this.run({ file: 'gpgconf', args: ['--kill', 'all'] });
    await rm(this.folder, { recursive: true, force: true });
  }

  private async run(command: Command): Promise<Ended> {
    const ended = await run(command, { cwd: repositoryRoot, env: this.env, output: 'kept' });
    if (ended.code !== 0) throw new Error(`${command.file} failed:\n${ended.text}`);
    return ended;
  }
}

/**
 * Makes the same deb under another version, and returns its path. `content: 'nothing'` leaves out
 * its files.
 */
export async function remakeDeb(deb: string, version: string, content: 'same' | 'nothing'): Promise<string> {
  const work = await mkdtemp(join(tmpdir(), 'campaign-desk-deb-'));
  await chmod(work, 0o755);
  const extract = content === 'same' ? ['--raw-extract', deb, work] : ['--control', deb, join(work, 'DEBIAN')];
  await runDpkgDeb(extract);
  const control = join(work, 'DEBIAN', 'control');
  await writeFile(control, (await readFile(control, 'utf8')).replace(/^Version: .*$/m, `Version: ${version}`));
  const made = `${work}.deb`;
  await runDpkgDeb(['--root-owner-group', '-Znone', '--build', work, made]);
  await rm(work, { recursive: true });
  return made;
}

async function runDpkgDeb(args: readonly string[]): Promise<void> {
  const { code, text } = await run({ file: 'dpkg-deb', args }, { output: 'kept' });
  if (code !== 0) throw new Error(`dpkg-deb failed:\n${text}`);
}
