import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runElectronBuilder, TEST_BUILD } from './release/electron-builder';
import { publisherOptions, readPublisher } from './release/publisher';
import { chooseToolset, environmentFor, toolsHost } from './release/tools';
import { repositoryRoot } from './repository';

const UNPACKED = process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked';
/** Almost no compression: a deb of a release takes ten times longer. */
const QUICK = ['-c.deb.compression=gz', '-c.rpm.compression=gzip'];
const QUICK_ENVIRONMENT = { ELECTRON_BUILDER_COMPRESSION_LEVEL: '1', DPKG_DEB_COMPRESSOR_LEVEL: '1' };

/**
 * Makes the named kinds of packages, `deb` or `rpm`, of the folder that
 * `package-dir.ts --with-test-build` made, in `dist/packages-for-tests`. Tests may attach to them.
 * `--again` makes that folder again as well, to compare: `dist/for-tests-again` and
 * `dist/packages-for-tests-again`.
 */
async function main(args: readonly string[]): Promise<number> {
  const kinds = args.filter((arg) => arg !== '--again');
  const suffix = kinds.length === args.length ? '' : '-again';
  const folder = join('dist', `for-tests${suffix}`);
  const output = join('dist', `packages-for-tests${suffix}`);
  await rm(join(repositoryRoot, output), { recursive: true, force: true });
  await mkdir(join(repositoryRoot, output), { recursive: true });
  const toolset = await chooseToolset(toolsHost(process.env));
  const makeFolder = ['--linux', '--dir', ...TEST_BUILD, `-c.directories.output=${folder}`];
  const makePackages = [
    ...['--linux', ...kinds, '--prepackaged', join(folder, UNPACKED), `-c.directories.output=${output}`],
    ...QUICK,
    ...publisherOptions(readPublisher(process.env)),
  ];
  const env = environmentFor(toolset, { ...process.env, ...QUICK_ENVIRONMENT });
  return runElectronBuilder(suffix === '' ? [makePackages] : [makeFolder, makePackages], { output, env });
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
