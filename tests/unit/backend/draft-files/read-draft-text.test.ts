import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDraftText } from '@backend/draft-files/read-draft-text';
import { MAX_DRAFT_FILE_BYTES } from '@domain/draft/file';
import { failed, ok } from '@domain/errors/errors';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'campaign-desk-draft-text-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function written(content: string | Uint8Array): Promise<string> {
  const path = join(folder, 'draft.json');
  await writeFile(path, content);
  return path;
}

describe('the text of a draft file', () => {
  it('is read in UTF-8 and UTF-16, without the mark at its start', async () => {
    expect(await readDraftText(await written('{"name": "Größe"}'))).toEqual(ok('{"name": "Größe"}'));
    expect(await readDraftText(await written(Buffer.from('\uFEFF{}', 'utf16le')))).toEqual(ok('{}'));
  });

  it('is refused if the bytes are no text', async () => {
    expect(await readDraftText(await written(Buffer.from([0x7b, 0xff, 0xc0, 0x80])))).toEqual(
      failed({ kind: 'draft-file', reason: 'not-a-draft' }),
    );
  });

  it('is refused by the size of the file alone', async () => {
    const path = await written('{}');
    await truncate(path, MAX_DRAFT_FILE_BYTES + 1);
    expect(await readDraftText(path)).toEqual(failed({ kind: 'draft-file', reason: 'too-large' }));
  });

  it('is refused if there is no such file, or it is a folder', async () => {
    const unreadable = failed({ kind: 'draft-file', reason: 'unreadable' });
    expect(await readDraftText(join(folder, 'missing.json'))).toEqual(unreadable);
    expect(await readDraftText(folder)).toEqual(unreadable);
  });
});
