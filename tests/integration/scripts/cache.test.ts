import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder, fillOnce } from '../../../scripts/runtime/fallback/cache';
import { integrityOf } from '../../../scripts/runtime/fallback/integrity';
import { linkTree } from '../../../scripts/runtime/fallback/link-tree';

let base: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'campaign-desk-cache-'));
});

afterEach(async () => {
  await rm(base, { recursive: true, force: true });
});

describe('the runtime cache', () => {
  it('is in the system’s cache folder', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/caches' })).toBe('/caches/campaign-desk');
    expect(cacheFolder({ XDG_CACHE_HOME: '' })).toMatch(/\.cache\/campaign-desk$/);
  });

  it('is filled once, however many start at the same time, and leaves nothing half done', async () => {
    const folder = join(base, 'deep', 'runtime');
    const fill = (content: string) => (work: string) => writeFile(join(work, 'file'), content);
    await Promise.all(['a', 'b', 'c'].map((content) => fillOnce(folder, fill(content))));
    const first = await readFile(join(folder, 'file'), 'utf8');
    await fillOnce(folder, fill('later'));
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe(first);
    expect(await readdir(join(base, 'deep'))).toEqual(['runtime']);
  });

  it('is missing after a failure, so that the next start retries', async () => {
    const folder = join(base, 'runtime');
    const fail = async (work: string): Promise<void> => {
      await writeFile(join(work, 'half'), '');
      throw new Error('the disk is full');
    };
    await expect(fillOnce(folder, fail)).rejects.toThrow('the disk is full');
    expect(await readdir(base)).toEqual([]);
  });

  it('identifies a file by its checksum', async () => {
    await writeFile(join(base, 'file'), 'abc');
    expect(await integrityOf(join(base, 'file'))).toBe(
      'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==',
    );
  });

  it('copies a folder without using disk space', async () => {
    await fillOnce(join(base, 'from', 'sub'), (work) => writeFile(join(work, 'file'), 'x'));
    await linkTree(join(base, 'from'), join(base, 'to'));
    expect(await readFile(join(base, 'to', 'sub', 'file'), 'utf8')).toBe('x');
  });
});
