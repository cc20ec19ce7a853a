import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseJson, writeJson } from '@kernel/json/json-codec';
import { hasCode } from '../http/start-error';
import { type SandboxData, sandboxDataSchema } from './campaign';

export type LoadedState =
  | { readonly kind: 'loaded'; readonly data: SandboxData }
  | { readonly kind: 'absent' }
  /** The file could not be read as the sandbox's state and now lies under another name. */
  | { readonly kind: 'moved-aside'; readonly to: string };

/** Reads the state file. A damaged one is renamed; an unreadable one throws. */
export async function loadState(file: string, now: number): Promise<LoadedState> {
  const text = await readIfPresent(file);
  if (text === null) return { kind: 'absent' };
  const data = parseState(text);
  if (data !== null) return { kind: 'loaded', data };

  const to = `${file}.damaged-${new Date(now).toISOString().replaceAll(':', '-')}`;
  await rename(file, to);
  return { kind: 'moved-aside', to };
}

/** Writes the state atomically: readers see the old file or the new one. */
export async function saveState(file: string, data: SandboxData): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const temporary = `${file}.${String(process.pid)}.tmp`;
  await writeFile(temporary, writeJson(data, 1), { mode: 0o600 });
  await rename(temporary, file);
}

async function readIfPresent(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function parseState(text: string): SandboxData | null {
  try {
    return sandboxDataSchema.safeParse(parseJson(text)).data ?? null;
  } catch {
    return null;
  }
}
