import type { Plugin } from 'vite';

/** A chunk that only passes on one export of another, as its file's name and that export's. */
interface Facade {
  readonly target: string;
  readonly exported: string;
}

const FACADE = /^export\{\s*([\w$]+) as default\s*\}from"\.\/([\w$.-]+\.js)";?\s*$/;

/**
 * Lets the page import one part of a chunk without the facade that the bundler makes for
 * each dynamic import: every file is a request, which main answers while the window opens.
 */
export function inlineFacades(): Plugin {
  return {
    name: 'inline-facades',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const facades = new Map<string, Facade>();
        for (const [path, chunk] of Object.entries(bundle)) {
          const facade = chunk.type === 'chunk' ? facadeIn(chunk.code) : null;
          if (facade === null) continue;
          facades.set(nameOf(path), facade);
          Reflect.deleteProperty(bundle, path);
        }
        for (const chunk of Object.values(bundle)) {
          if (chunk.type === 'chunk') chunk.code = withoutFacades(chunk.code, facades);
        }
      },
    },
  };
}

/** Returns what a chunk's code passes on, or `null` if it does anything else. */
export function facadeIn(code: string): Facade | null {
  const [, exported, target] = FACADE.exec(code) ?? [];
  return exported === undefined || target === undefined ? null : { exported, target };
}

/** Replaces imports of facades, by the names of their files, by imports of what they pass on. */
export function withoutFacades(code: string, facades: ReadonlyMap<string, Facade>): string {
  let inlined = code;
  for (const [file, { target, exported }] of facades) {
    const imported = new RegExp(`import\\((["'\`])\\./${file.replaceAll(/[$.]/g, '\\$&')}\\1\\)`, 'g');
    inlined = inlined
      .replaceAll(imported, () => `import("./${target}").then(m=>({default:m.${exported}}))`)
      // The list of the files that are loaded along with an import.
      .replaceAll(`"./${file}"`, () => `"./${target}"`);
  }
  return inlined;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
