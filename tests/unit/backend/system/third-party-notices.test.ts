import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readThirdPartyNotices } from '@backend/system/third-party-notices';
import { collectNotices } from '../../../../scripts/build/third-party/notices';
import { repositoryRoot } from '../../../../scripts/repository';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'notices-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('third-party notices', () => {
  it('are read as the build writes them', async () => {
    const written = collectNotices(repositoryRoot, [join(repositoryRoot, 'node_modules', 'zod')]);
    writeFileSync(join(folder, 'notices'), brotliCompressSync(JSON.stringify(written)));
    expect(await readThirdPartyNotices(join(folder, 'notices'))).toEqual(written);
  });

  it('are refused without the text of a licence', async () => {
    const damaged = [{ name: 'zod', version: '1.0.0', kind: 'package', partOf: null, licence: 'MIT', text: '' }];
    writeFileSync(join(folder, 'notices'), brotliCompressSync(JSON.stringify(damaged)));
    await expect(readThirdPartyNotices(join(folder, 'notices'))).rejects.toThrow('text');
  });

  it('are refused when the file is cut off', async () => {
    const whole = brotliCompressSync(JSON.stringify([]));
    writeFileSync(join(folder, 'notices'), whole.subarray(0, -1));
    await expect(readThirdPartyNotices(join(folder, 'notices'))).rejects.toThrow('unexpected end of file');
  });

  it('are refused when there is no file', async () => {
    await expect(readThirdPartyNotices(join(folder, 'none'))).rejects.toThrow('ENOENT');
  });
});
