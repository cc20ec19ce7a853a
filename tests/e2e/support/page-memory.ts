import { open, readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { expect } from '@playwright/test';
import type { RunningApp } from './fixtures';

const PIECE = 8 * 1024 * 1024;

/**
 * A place in the memory of the page's process, with what stands around it, for finding out what
 * keeps a copy.
 */
interface Found {
  readonly form: 'latin1' | 'utf16le';
  readonly mapping: string;
  readonly around: string;
}

/**
 * Every place in the raw memory of the page's process where a text stands, as bytes of Latin-1 or
 * UTF-16. Linux only. Fails where the machine does not allow reading the memory of another process
 * of the same user.
 */
export async function countInMemory(appPage: RunningApp, text: string): Promise<readonly Found[]> {
  const pid = await appPage.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  if (pid === undefined) throw new Error('there is no window');
  return countInProcess(pid, text);
}

/** The same for any process of this computer. */
export async function countInProcess(pid: number, text: string): Promise<readonly Found[]> {
  const forms = (['latin1', 'utf16le'] as const).map((form) => ({ form, bytes: Buffer.from(text, form) }));
  const longest = Math.max(...forms.map(({ bytes }) => bytes.length));
  const memory = await open(`/proc/${String(pid)}/mem`).catch((error: unknown) => {
    throw new Error(
      `The memory of the page's process cannot be read (needs root or ptrace permission): ${String(error)}`,
    );
  });
  const found: Found[] = [];
  let readBytes = 0;
  // One for all pieces: what is behind the bytes that were read is never looked at.
  const piece = Buffer.allocUnsafe(PIECE + longest);
  try {
    for (const line of (await readFile(`/proc/${String(pid)}/maps`, 'utf8')).split('\n')) {
      const match = /^([0-9a-f]+)-([0-9a-f]+) (r\S+) \S+ \S+ \S+ *(.*)$/.exec(line);
      // A file's pages that cannot be written hold nothing that was typed.
      if (match === null || (match[3]?.[1] !== 'w' && match[4]?.startsWith('/') === true)) continue;
      const [start, end] = [Number.parseInt(match[1] ?? '', 16), Number.parseInt(match[2] ?? '', 16)];
      for (let at = start; at < end; at += PIECE) {
        // Parts that the process has not touched, or that the kernel keeps to itself, cannot be
        // read.
        const read = await memory.read(piece, 0, Math.min(piece.length, end - at), at).catch(() => ({ bytesRead: 0 }));
        readBytes += read.bytesRead;
        const bytes = piece.subarray(0, read.bytesRead);
        for (const { form, bytes: wanted } of forms) {
          for (let index = bytes.indexOf(wanted); index >= 0; index = bytes.indexOf(wanted, index + 1)) {
            if (index >= PIECE) continue;
            const around = bytes.subarray(Math.max(0, index - 160), index + wanted.length + 80);
            found.push({ form, mapping: `${(at + index).toString(16)} ${match[4] ?? ''}`, around: printable(around) });
          }
        }
      }
    }
  } finally {
    await memory.close();
  }
  if (readBytes < 10_000_000) throw new Error(`Only ${String(readBytes)} bytes of the page's memory could be read.`);
  return found;
}

/**
 * How often the garbage is collected at least before a copy counts as kept. Reading all of the
 * memory takes a second, and several on a busy machine, so a limit of time alone could end it after
 * the first look.
 */
const MIN_LOOKS = 8;
const MAX_WAIT_MS = 20_000;

/**
 * Waits until no copy of a text is left in the page's process, garbage collected as often as it
 * takes.
 */
export async function expectGoneFromMemory(appPage: RunningApp, text: string, what: string): Promise<void> {
  const session = await appPage.page.context().newCDPSession(appPage.page);
  const giveUpAt = Date.now() + MAX_WAIT_MS;
  for (let looks = 1; ; looks += 1) {
    await session.send('HeapProfiler.collectGarbage');
    const found = await countInMemory(appPage, text);
    if (found.length === 0) break;
    if (looks >= MIN_LOOKS && Date.now() > giveUpAt) expect(found, `${what}: copies in the page's memory`).toEqual([]);
    await setTimeout(Math.min(looks * 500, 2000));
  }
  await session.detach();
}

const printable = (bytes: Buffer): string => bytes.toString('latin1').replaceAll(/[^ -~]+/g, '.');
