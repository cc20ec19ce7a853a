import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { afterAll } from 'vitest';
import { repositoryRoot } from '../../../../scripts/repository';

// Below the repository, so that the packages are found.
const cache = join(repositoryRoot, 'node_modules', '.cache');
mkdirSync(cache, { recursive: true });
/** Each built program has a folder of its name in it. */
export const programsFolder = mkdtempSync(join(cache, 'campaign-desk-programs-'));
afterAll(() => {
  rmSync(programsFolder, { recursive: true, force: true });
});

/** Builds a program with the packages that it imports, and returns the path of its file. */
export async function buildProgram(
  name: string,
  code: string,
  format: 'cjs' | 'es',
  plugins: readonly Plugin[],
): Promise<string> {
  const outDir = join(programsFolder, name);
  const entry = join(programsFolder, 'src', 'domain', `${name}.ts`);
  mkdirSync(join(programsFolder, 'src', 'domain'), { recursive: true });
  writeFileSync(entry, code);
  await build({
    configFile: false,
    root: repositoryRoot,
    logLevel: 'error',
    plugins: [...plugins],
    ssr: { noExternal: true },
    build: {
      outDir,
      ssr: true,
      ssrEmitAssets: true,
      rolldownOptions: {
        input: entry,
        external: ['electron'],
        output: { format, entryFileNames: format === 'cjs' ? 'program.cjs' : 'program.mjs', minify: true },
      },
    },
  });
  return join(outDir, format === 'cjs' ? 'program.cjs' : 'program.mjs');
}
