import { deflateRawSync } from 'node:zlib';

/**
 * Returns an expression that is the value of `json`, compressed inside of the module of a page: a
 * page can fetch nothing. It awaits, and can stand in a module only.
 */
export function packedJson(json: string): string {
  const packed = deflateRawSync(json, { level: 9 }).toString('base64');
  const bytes = `Uint8Array.from(atob('${packed}'), (character) => character.charCodeAt(0))`;
  return `await new Response(new Blob([${bytes}]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).json()`;
}
