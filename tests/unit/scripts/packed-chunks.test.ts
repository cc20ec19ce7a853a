import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, it, onTestFinished } from 'vitest';
import { packLateChunks } from '../../../scripts/build/packed-chunks';

it('a large chunk that is loaded later does the same from its compressed file, under its own name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'packed-chunks-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const table = Array.from({ length: 4_000 }, (_, at) => `'entry number ${String(at)}'`).join(', ');
  const files = {
    'index.js': `export const small = () => import('./small.js'); export const large = () => import('./large.js');`,
    'small.js': `export const value = 'small';`,
    'large.js': `import { value } from './small.js';
      const table = [${table}];
      export const describe = (at) => value + ' and ' + table[at];
      export const fail = () => { throw new Error(__filename); };`,
  };
  for (const [name, code] of Object.entries(files)) writeFileSync(join(folder, name), code);
  await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    plugins: [packLateChunks()],
    build: {
      ssr: true,
      ssrEmitAssets: true,
      outDir: join(folder, 'out'),
      rolldownOptions: {
        input: join(folder, 'index.js'),
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].js', minify: true },
      },
    },
  });
  interface Large {
    readonly describe: (at: number) => string;
    readonly fail: () => void;
  }
  const { large } = createRequire(import.meta.url)(join(folder, 'out', 'index.cjs')) as {
    readonly large: () => Promise<Large>;
  };
  const { describe, fail } = await large();
  expect(describe(3_999)).toBe('small and entry number 3999');
  expect(fail).toThrow(join(folder, 'out', 'large.js'));
  expect(statSync(join(folder, 'out', 'large.js')).size).toBeLessThan(400);
  expect(statSync(join(folder, 'out', 'large.br')).size).toBeLessThan(20_000);
  expect(() => statSync(join(folder, 'out', 'small.br'))).toThrow('ENOENT');
});
