import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/**
 * The forms in which a secret could lie in a file: as bytes of UTF-8 and UTF-16, and inside Base64.
 */
function formsOf(secret: string): readonly Buffer[] {
  const plain = Buffer.from(secret, 'utf8');
  // Base64 of the secret looks different at each of three offsets; the first and last characters
  // depend on neighbours.
  const base64 = [0, 1, 2].map((offset) =>
    Buffer.from(
      Buffer.concat([Buffer.alloc(offset), plain])
        .toString('base64')
        .slice(offset === 0 ? 0 : 4, -4),
    ),
  );
  return [plain, Buffer.from(secret, 'utf16le'), ...base64];
}

/** Every file below a folder in which the secret stands, in any of its forms. */
export async function filesHolding(folder: string, secret: string): Promise<readonly string[]> {
  const forms = formsOf(secret);
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    if (forms.some((form) => bytes.includes(form))) found.push(path);
  }
  return found;
}

/**
 * The whole heap of the page's JavaScript engine as text, garbage collected first as the engine
 * does for a snapshot.
 */
export async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}
