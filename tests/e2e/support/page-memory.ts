import { open, readFile } from 'node:fs/promises';
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
  try {
    for (const line of (await readFile(`/proc/${String(pid)}/maps`, 'utf8')).split('\n')) {
      const match = /^([0-9a-f]+)-([0-9a-f]+) (r\S+) \S+ \S+ \S+ *(.*)$/.exec(line);
      // A file's pages that cannot be written hold nothing that was typed.
      if (match === null || (match[3]?.[1] !== 'w' && match[4]?.startsWith('/') === true)) continue;
      const [start, end] = [Number.parseInt(match[1] ?? '', 16), Number.parseInt(match[2] ?? '', 16)];
      for (let at = start; at < end; at += PIECE) {
        const piece = Buffer.alloc(Math.min(PIECE + longest, end - at));
        // Parts that the process has not touched, or that the kernel keeps to itself, cannot be
        // read.
        const read = await memory.read(piece, 0, piece.length, at).catch(() => ({ bytesRead: 0 }));
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
 * Waits until no copy of a text is left in the page's process, garbage collected as often as it
 * takes.
 */
export async function expectGoneFromMemory(appPage: RunningApp, text: string, what: string): Promise<void> {
  const session = await appPage.page.context().newCDPSession(appPage.page);
  await expect
    .poll(
      async () => {
        await session.send('HeapProfiler.collectGarbage');
        return countInMemory(appPage, text);
      },
      { message: `${what}: copies in the page's memory`, timeout: 20_000, intervals: [500, 1000, 2000] },
    )
    .toEqual([]);
  await session.detach();
}

const printable = (bytes: Buffer): string => bytes.toString('latin1').replaceAll(/[^ -~]+/g, '.');
