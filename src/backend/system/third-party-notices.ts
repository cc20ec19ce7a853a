import { readFile } from 'node:fs/promises';
import { type ThirdPartyComponent, thirdPartyNoticesSchema } from '@domain/system/third-party-notices';
import { parseJson } from '@kernel/json/json-codec';

/**
 * Reads the licences of everything by others that is in the app, in the order to show them:
 * `out/third-party-notices.json`, which every build writes. About 100 kB, so read it when a user
 * asks for it. Rejects if the file is missing, which only happens with `npm run dev`, or damaged.
 */
export async function readThirdPartyNotices(file: string): Promise<readonly ThirdPartyComponent[]> {
  return thirdPartyNoticesSchema.parse(parseJson(await readFile(file, 'utf8')));
}
