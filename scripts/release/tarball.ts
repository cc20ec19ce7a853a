import { basename } from 'node:path';
import { run } from '../command';
import { repositoryRoot } from '../repository';

/**
 * Packs the unpacked app into a `.tar.gz` with one folder of the archive's name. The same files and
 * `seconds` (since 1970) give the same bytes, which electron-builder's own target does not promise.
 * Needs GNU tar and gzip. Returns the exit code.
 */
export async function writeTarball(app: string, archive: string, seconds: number): Promise<number> {
  const folder = basename(archive, '.tar.gz');
  const args = [
    '--create',
    `--file=${archive}`,
    // Without a name and a time in the header.
    '--use-compress-program=gzip -n -9',
    '--sort=name',
    '--format=ustar',
    `--mtime=@${seconds}`,
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    // Whatever the umask of the machine that builds.
    '--mode=u=rwX,go=rX',
    // electron-builder leaves in there which kind of package it made last.
    '--exclude=./resources/package-type',
    `--transform=flags=r;s,^\\.,${folder},`,
    `--directory=${app}`,
    '.',
  ];
  return (await run({ file: 'tar', args }, { cwd: repositoryRoot, output: 'here' })).code;
}
