import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { printStatus } from '../print-status';
import { repositoryRoot } from '../repository';
import { notesOf } from './changelog';

/**
 * `npx tsx scripts/release/release-notes.ts TAG [ELECTRON]` prints the notes of a release as
 * Markdown: its section of the changelog, and the Electron that passed the test suite. Fails if the
 * tag is not that of the version in package.json. Returns the exit code.
 */
async function main(tag: string, electron: string | undefined): Promise<number> {
  const read = (name: string): Promise<string> => readFile(join(repositoryRoot, name), 'utf8');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(await read('package.json')));
  if (tag !== `v${version}`) {
    printStatus(`The tag must be v${version}, the version in package.json, and not "${tag}".`);
    return 1;
  }
  const tested =
    electron === undefined ? [] : [`The whole test suite passed on Electron ${electron}, which is in the packages.`];
  try {
    process.stdout.write(`${[notesOf(await read('CHANGELOG.md'), version), ...tested].join('\n\n')}\n`);
    return 0;
  } catch (error) {
    printStatus(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

const [tag = '', electron] = process.argv.slice(2);
void main(tag, electron).then((code) => {
  process.exitCode = code;
});
