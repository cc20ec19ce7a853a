import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../command';
import type { Ready } from './ready';

/** The programs the tests start, for systems whose package names we do not know. */
export const TEST_PROGRAMS = [
  'xvfb-run',
  'xauth',
  'setxkbmap',
  'xdotool',
  'dbus-run-session',
  'gnome-keyring-daemon',
] as const;

/** Reads `ldd`: the shared libraries a program asks for and the system does not have. */
export function librariesNotFound(lddOutput: string): readonly string[] {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

/** Those of the programs that are in no folder of `path`. */
export function programsNotFound(programs: readonly string[], path: string): readonly string[] {
  const folders = path.split(delimiter);
  return programs.filter((program) => !folders.some((folder) => existsSync(join(folder, program))));
}

/** Names what Electron or the tests lack on a Linux without dpkg. The user must install it. */
export async function checkOtherLinux(executable: string, programs: readonly string[]): Promise<Ready> {
  const ldd = await run({ file: 'ldd', args: [executable] }, { output: 'kept', limitMs: 60_000 });
  return readyUnlessMissing([...librariesNotFound(ldd.text), ...programsNotFound(programs, process.env['PATH'] ?? '')]);
}

/** Names the programs that are in no folder of `PATH`. */
export function checkPrograms(programs: readonly string[]): Ready {
  return readyUnlessMissing(programsNotFound(programs, process.env['PATH'] ?? ''));
}

function readyUnlessMissing(names: readonly string[]): Ready {
  return names.length === 0
    ? { ready: true }
    : { ready: false, message: `Install what provides these, then try again: ${names.join(', ')}` };
}
