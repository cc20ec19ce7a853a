import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { printStatus } from '../print-status';
import { repositoryRoot } from '../repository';
import { fillManifest, readChecksums } from './fill-manifest';
import { readPublisher } from './publisher';
import { readSourceDate } from './source-date';

/**
 * `npx tsx scripts/release/manifests.ts FOLDER OUTPUT` fills the templates of `packaging/` for
 * winget, Homebrew and Flathub, from the version and the `SHA256SUMS` of a folder with the packages
 * of all systems. Returns the exit code.
 */
async function main(folder: string | undefined, output: string | undefined): Promise<number> {
  if (folder === undefined || output === undefined) {
    printStatus('Usage: npx tsx scripts/release/manifests.ts <folder with SHA256SUMS> <output folder>');
    return 2;
  }
  const text = await readFile(join(repositoryRoot, 'package.json'), 'utf8');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(text));
  const { homepage } = readPublisher(process.env);
  const seconds = await readSourceDate(process.env);
  const facts = {
    version,
    homepage,
    date: (seconds === undefined ? new Date() : new Date(seconds * 1000)).toISOString().slice(0, 10),
    checksums: readChecksums(await readFile(join(folder, 'SHA256SUMS'), 'utf8')),
  };
  const templates = join(repositoryRoot, 'packaging');
  const names = (await readdir(templates, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(templates.length + 1));
  for (const name of names) {
    await mkdir(dirname(join(output, name)), { recursive: true });
    await writeFile(join(output, name), fillManifest(await readFile(join(templates, name), 'utf8'), facts));
  }
  await cp(join(repositoryRoot, 'build', 'icon.svg'), join(output, 'flathub', 'icon.svg'));
  return 0;
}

const [folder, output] = process.argv.slice(2);
void main(folder, output).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    printStatus(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
