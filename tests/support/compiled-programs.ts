import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { layerAliases } from '../../scripts/build/layer-aliases';
import { repositoryRoot } from '../../scripts/repository';

/** From there programs find what has native parts, which is not compiled in. */
export const programCache = join(repositoryRoot, 'node_modules', '.cache');
/** The variable that names the folder of a run of tests, see `programs-folder.ts`. */
export const PROGRAMS_FOLDER = 'CAMPAIGN_DESK_TEST_PROGRAMS';

interface Options {
  /** What a program is for Node: `cjs` when absent, as electron-vite compiles the app. */
  readonly format?: 'cjs' | 'es';
  readonly minify?: boolean;
  readonly plugins?: readonly Plugin[];
  /** Where in the folder the programs are. */
  readonly subfolder?: string;
}

interface Compiled<Name extends string> {
  readonly folder: string;
  /** The path of each program. */
  readonly programs: Readonly<Record<Name, string>>;
  readonly remove: () => void;
}

/**
 * Puts programs of the app or of tests into one file each, which Node starts in a fraction of the
 * time that a compiler in the process takes. `entries` are their sources.
 */
export async function compilePrograms<Name extends string>(
  entries: Readonly<Record<Name, string>>,
  { format = 'cjs', minify = false, plugins = [], subfolder = '.' }: Options = {},
): Promise<Compiled<Name>> {
  const cache = process.env[PROGRAMS_FOLDER] ?? programCache;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'campaign-desk-'));
  const ending = format === 'cjs' ? 'cjs' : 'mjs';
  await build({
    configFile: false,
    root: repositoryRoot,
    logLevel: 'warn',
    plugins: [...plugins],
    resolve: { alias: layerAliases(repositoryRoot) },
    ssr: { noExternal: true },
    build: {
      outDir: join(folder, subfolder),
      emptyOutDir: false,
      minify,
      target: 'node20',
      ssr: true,
      rolldownOptions: {
        input: entries,
        external: [/^node:/, '@photostructure/sqlite', 'keytar', /^vitest/],
        output: { format, entryFileNames: `[name].${ending}` },
      },
    },
  });
  const names = Object.keys(entries) as Name[];
  return {
    folder,
    programs: Object.fromEntries(names.map((name) => [name, join(folder, subfolder, `${name}.${ending}`)])) as Record<
      Name,
      string
    >,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
