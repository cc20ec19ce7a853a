import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The seccomp mode (2 is a filter) of every renderer process that an executable started. Linux
 * only.
 */
export async function rendererSeccompModes(executable: string): Promise<readonly string[]> {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const modes = await Promise.all(processes.map((id) => modeOf(join('/proc', id), executable)));
  return modes.filter((mode) => mode !== undefined);
}

async function modeOf(folder: string, executable: string): Promise<string | undefined> {
  // A process may end between the listing and the reading.
  const commandLine = await readFile(join(folder, 'cmdline'), 'utf8').catch(() => '');
  if (!commandLine.startsWith(executable) || !commandLine.includes('--type=renderer')) {
    return undefined;
  }
  const status = await readFile(join(folder, 'status'), 'utf8').catch(() => '');
  return /^Seccomp:\s*(\d+)$/m.exec(status)?.[1];
}
