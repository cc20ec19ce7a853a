import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../command';

/** The version of an Electron folder: from its `version` file, or by asking its executable. */
export async function versionOf(distribution: string, executable: string): Promise<string | undefined> {
  const written = await readFile(join(distribution, 'version'), 'utf8').catch(() => undefined);
  const text =
    written ?? (await run({ file: executable, args: ['--version'] }, { output: 'kept', limitMs: 20_000 })).text;
  return /^v?(\d+\.\d+\.\d+\S*)/m.exec(text.trim())?.[1];
}
