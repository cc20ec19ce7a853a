import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { publicKeyFor, signLine } from '@backend/updates/sign';
import { isSigned, signatureName } from '@backend/updates/signature';
import { updateMetadataSchema } from '@domain/updates/metadata';
import type { Environment } from '../command';
import { UPDATE_METADATA } from './metadata';

const DAY_MS = 86_400_000;
/** How long signed metadata counts, in days, unless the command says otherwise. */
export const DEFAULT_DAYS = 90;

/** The environment variable with the private keys, separated by spaces. */
const KEY_VARIABLE = 'CAMPAIGN_DESK_UPDATE_KEYS';

export interface Signing {
  /** Private keys: base64 of 32 bytes. While keys are rotated, the old one and the new one. */
  readonly keys: readonly string[];
  readonly now: Date;
  readonly days: number;
  /** An `https:` page about the release; null keeps what the metadata says. */
  readonly releaseNotes: string | null;
}

/**
 * Sets until when the metadata of updates in `folder` counts, and signs it. Returns the names of
 * the files. Writes JSON, which is YAML too, because the app has no other parser. Throws if there
 * is none, or if the app could not read it.
 */
export async function signUpdateMetadata(folder: string, signing: Signing): Promise<readonly string[]> {
  const { keys, now, days, releaseNotes } = signing;
  if (keys.length === 0) throw new Error(`${KEY_VARIABLE} has no key`);
  const names = (await readdir(folder)).filter((name) => UPDATE_METADATA.test(name)).sort();
  if (names.length === 0) throw new Error(`no metadata of updates in ${folder}`);
  for (const name of names) {
    const before: unknown = parse(await readFile(join(folder, name), 'utf8'));
    const expires = new Date(now.getTime() + days * DAY_MS).toISOString();
    const changes = { expires, ...(releaseNotes !== null && { releaseNotes }) };
    const metadata = updateMetadataSchema.parse({ ...Object(before), ...changes });
    const content = Buffer.from(`${JSON.stringify(metadata, null, 2)}\n`);
    const signatures = keys.map((key) => signLine(name, content, key)).join('');
    // What the app will do.
    if (!isSigned(name, content, signatures, keys.map(publicKeyFor))) throw new Error(`${name} is not signed`);
    await writeFile(join(folder, name), content);
    await writeFile(join(folder, signatureName(name)), signatures);
  }
  return names;
}

/** Reads the private keys of the environment. Throws if one is no key, without showing it. */
export function signingKeys(env: Environment): readonly string[] {
  const keys = (env[KEY_VARIABLE] ?? '').split(/[\s,]+/).filter((key) => key !== '');
  for (const [index, key] of keys.entries()) {
    try {
      publicKeyFor(key);
    } catch {
      throw new Error(`key ${String(index + 1)} of ${KEY_VARIABLE} is no Ed25519 key`);
    }
  }
  return keys;
}
