import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Smaller ones would save little, in bytes of their code. */
const MIN_BYTES = 8_000;

/** A build with source maps for developers has the same code apart from it. */
const MAP_LINE = /\n\/\/# sourceMappingURL=.*\s*$/;

/**
 * What a first screen waits for that was not kept. The modules come after it: unpacking them takes
 * 2 ms, and so does unpacking the store.
 */
const OF_FIRST_SCREEN = new Set(['index', 'zod', 'start-schemas', 'start-contract', 'start-response']);
/** What main shows itself in English. */
const ENGLISH = '/en/native.ts';

/**
 * Compresses the code of main that only some actions load, such as the parser of pasted commands or
 * the program of the sandbox, to about a quarter: a file beside the chunk, which is read when the
 * chunk is first required. The code keeps its name and its lines. For CommonJS bundles.
 */
export function packLateChunks(): Plugin {
  return {
    name: 'packed-chunks',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const [path, chunk] of Object.entries(bundle)) {
          if (chunk.type !== 'chunk' || chunk.code.length < MIN_BYTES) continue;
          if (OF_FIRST_SCREEN.has(chunk.name) || chunk.facadeModuleId?.endsWith(ENGLISH) === true) continue;
          const fileName = path.replace(/\.js$/, '.br');
          this.emitFile({ type: 'asset', fileName, source: brotliCompressSync(chunk.code.replace(MAP_LINE, '')) });
          chunk.code = unpacking(fileName.slice(fileName.lastIndexOf('/') + 1));
        }
      },
    },
  };
}

/** Returns the code of a module that is what a compressed file beside it contains. */
function unpacking(file: string): string {
  return [
    'const { readFileSync } = require("node:fs");',
    'const { brotliDecompressSync } = require("node:zlib");',
    `const code = brotliDecompressSync(readFileSync(__dirname + ${JSON.stringify(`/${file}`)}));`,
    'module._compile(code.toString("utf8"), __filename);',
    '',
  ].join('\n');
}
