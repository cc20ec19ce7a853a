import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type UpdateMode, updateModeSchema } from '@domain/updates/mode';
import { parseJson } from '@kernel/json/json-codec';

const policySchema = z.object({ updates: updateModeSchema.optional() });

/** The environment variable that sets the mode of updates. */
const MODE_VARIABLE = 'CAMPAIGN_DESK_UPDATES';

/** Where administrators set policies for all users of a computer. */
export function policyFile(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'darwin') return '/Library/Application Support/Campaign Desk/policy.json';
  if (platform === 'win32') return join(env['ProgramData'] ?? 'C:\\ProgramData', 'Campaign Desk', 'policy.json');
  return '/etc/campaign-desk/policy.json';
}

/**
 * Reads what a policy file says of updates; null if there is no such file, or nothing in it about
 * them. A file that cannot be read or understood is `broken`: its administrator wanted something.
 */
export function readUpdatePolicy(file: string): UpdateMode | 'broken' | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return isMissing(error) ? null : 'broken';
  }
  try {
    const parsed = policySchema.safeParse(parseJson(text));
    return parsed.success ? (parsed.data.updates ?? null) : 'broken';
  } catch {
    return 'broken';
  }
}

/** What the environment says; another value than a mode counts as off. */
export function modeOfEnvironment(env: NodeJS.ProcessEnv): UpdateMode | null {
  const value = env[MODE_VARIABLE]?.trim() ?? '';
  if (value === '') return null;
  return updateModeSchema.safeParse(value).data ?? 'off';
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
