import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runElectronBuilder } from './release/electron-builder';
import { publisherOptions, readPublisher } from './release/publisher';
import { chooseToolset, environmentFor, toolsHost } from './release/tools';
import { repositoryRoot } from './repository';

const FOLDER = join('dist', 'for-tests', process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked');
const OUTPUT = join('dist', 'packages-for-tests');
/** Almost no compression: a deb of a release takes ten times longer. */
const QUICK = ['-c.deb.compression=gz', '-c.rpm.compression=gzip'];
const QUICK_ENVIRONMENT = { ELECTRON_BUILDER_COMPRESSION_LEVEL: '1', DPKG_DEB_COMPRESSOR_LEVEL: '1' };

/**
 * Makes the named kinds of packages, `deb` or `rpm`, of the folder that
 * `package-dir.ts --with-test-build` made, in `dist/packages-for-tests`. Tests may attach to them.
 */
async function main(kinds: readonly string[]): Promise<number> {
  await rm(join(repositoryRoot, OUTPUT), { recursive: true, force: true });
  await mkdir(join(repositoryRoot, OUTPUT), { recursive: true });
  const toolset = await chooseToolset(toolsHost(process.env));
  const args = ['--linux', ...kinds, '--prepackaged', FOLDER, `-c.directories.output=${OUTPUT}`, ...QUICK];
  const env = environmentFor(toolset, { ...process.env, ...QUICK_ENVIRONMENT });
  return runElectronBuilder([[...args, ...publisherOptions(readPublisher(process.env))]], env);
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
