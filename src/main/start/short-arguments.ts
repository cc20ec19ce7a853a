import { spawn } from 'node:child_process';
import { isDraftFile } from '@backend/draft-files/paths';

/**
 * In bytes. Chromium hands the working directory, the program and the arguments of a second start
 * to the running app in one message. Of more than 32 KiB, the running app reads a part only and
 * often does not respond; then the second start kills it.
 */
const MAX_HANDED_OVER = 24_000;
/** What is kept of longer ones, in bytes: below the limit, so that the switch fits as well. */
const MAX_LENGTH = 20_000;

const SWITCH = '--files-left-out=';

/**
 * Returns null for arguments that can be handed to a running app as they are. Of longer ones it
 * returns as many whole arguments as fit, in their order, and a switch that says how many draft
 * files were left out. Its own result is always short enough.
 */
export function shortenArguments(args: readonly string[]): readonly string[] | null {
  if (sizeOf(args) <= MAX_HANDED_OVER) return null;
  let size = 0;
  const kept: string[] = [];
  let leftOut = 0;
  for (const arg of args.filter((arg) => !arg.startsWith(SWITCH))) {
    const larger = size + sizeOf([arg]);
    if (larger <= MAX_LENGTH) {
      kept.push(arg);
      size = larger;
    } else if (isDraftFile(arg)) leftOut += 1;
  }
  // In front, because whatever follows `--` or the first file is no switch.
  return [`${SWITCH}${leftOut}`, ...kept];
}

/** How many draft files were left out of the arguments of a start. */
export function leftOutOf(args: readonly string[]): number {
  const digits = args.find((arg) => arg.startsWith(SWITCH))?.slice(SWITCH.length) ?? '';
  return /^\d{1,7}$/.test(digits) ? Number(digits) : 0;
}

/**
 * Starts this program again with other arguments, in the same folder, and resolves when the new
 * process is there. Not by Electron's `relaunch`, which starts the file inside of a mounted
 * AppImage after its mount has gone. Rejects when the process can't be started.
 */
export function startAgain(args: readonly string[]): Promise<void> {
  const program = process.env['APPIMAGE'] ?? process.execPath;
  return new Promise((resolve, reject) => {
    const started = spawn(program, args, { detached: true, stdio: 'ignore' });
    started.once('error', reject);
    started.once('spawn', () => {
      started.unref();
      resolve();
    });
  });
}

const sizeOf = (args: readonly string[]): number => args.reduce((size, arg) => size + Buffer.byteLength(arg) + 1, 0);
