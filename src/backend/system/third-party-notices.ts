import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { type ThirdPartyComponent, thirdPartyNoticesSchema } from '@domain/system/third-party-notices';
import { parseJson } from '@kernel/json/json-codec';

const decompress = promisify(brotliDecompress);

/**
 * Reads the licences of everything by others that is in the app, in the order to show them:
 * `out/third-party-notices.json.br`, which every build writes. About 100 kB of text, so read it
 * when a user asks for it. Rejects if the file is missing, which only happens with `npm run dev`,
 * or damaged.
 */
export async function readThirdPartyNotices(file: string): Promise<readonly ThirdPartyComponent[]> {
  const json = await decompress(await readFile(file));
  return thirdPartyNoticesSchema.parse(parseJson(json.toString('utf8')));
}
