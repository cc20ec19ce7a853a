import type { Plugin } from 'vite';

/** Text of a module, and what replaces it. */
type Replacement = readonly [text: string | RegExp, by: string];

/** Modules that import code which nothing of ours reaches, by the ends of their paths. */
export type Reductions = Readonly<Record<string, readonly Replacement[]>>;

/** What gives schemas of zod as JSON Schema. The page and main each have zod. */
export const ZOD: Reductions = {
  'zod/v4/classic/schemas.js': [
    [/^ *inst\._zod\.processJSONSchema = \(.*\) => processors\.\w+\(.*\);\n/gm, ''],
    [/^ *toJSONSchema\(params\) \{\n.*\n *\},\n/m, ''],
    [/^ *jsonSchema: \{\n(?: *\w+: createStandardJSONSchemaMethod\(.*\),\n)+ *\},\n/m, ''],
  ],
};

/**
 * What electron-updater and its runtime bring for other servers and systems than ours:
 * `src/main/updates/system-installer.ts` gives it a verified release, and a file of two lines that
 * it reads as YAML.
 */
export const UPDATER: Reductions = {
  'electron-updater/out/main.js': ['AppImage', 'Deb', 'Pacman', 'Rpm'].map(
    (kind) => [`require("./${kind}Updater")`, '{}'] as const,
  ),
  'electron-updater/out/providerFactory.js': ['Bitbucket', 'GitHub', 'GitLab', 'Keygen', 'PrivateGitHub'].map(
    (name) => [`require("./providers/${name}Provider")`, '{}'] as const,
  ),
  'electron-updater/out/providers/Provider.js': [['require("js-yaml")', '{}']],
  'electron-updater/out/AppUpdater.js': [
    [
      'require("js-yaml")',
      '{ load: (text) => Object.fromEntries(text.trim().split("\\n").map((line) => line.split(": "))) }',
    ],
    [
      'require("semver")',
      `{ ${['eq', 'gt', 'lt', 'parse', 'prerelease'].map((name) => `${name}: require("semver/functions/${name}")`).join(', ')} }`,
    ],
  ],
  'electron-updater/out/DownloadedUpdateHelper.js': [
    ['require("lodash.isequal")', 'require("node:util").isDeepStrictEqual'],
  ],
  'builder-util-runtime/out/xml.js': [['require("sax")', '{}']],
  'builder-util-runtime/out/httpExecutor.js': [['require("debug")', '{ default: () => ({ enabled: false }) }']],
};

/**
 * Leaves code of packages out of a bundle by replacing text of the modules that import it. Fails
 * the build if a module that should be reduced has not got that text, as after an update.
 */
export function reducePackages(reductions: Reductions): Plugin {
  return {
    name: 'reduced-packages',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/node_modules\// },
      handler(code, id) {
        const path = id.replaceAll('\\', '/');
        const [, replacements] =
          Object.entries(reductions).find(([end]) => path.endsWith(`/node_modules/${end}`)) ?? [];
        if (replacements === undefined) return null;
        const reduced = replacements.reduce((text, replacement) => replaced(text, replacement, path), code);
        return { code: reduced, map: null };
      },
    },
  };
}

function replaced(code: string, [text, by]: Replacement, path: string): string {
  const changed = typeof text === 'string' ? code.replaceAll(text, () => by) : code.replace(text, () => by);
  if (changed === code)
    throw new Error(`${path} has no ${String(text)} any more: see scripts/build/reduced-packages.ts.`);
  return changed;
}
