import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command, Environment } from '../command';
import { inSession, type PrivateHome, SESSION_VARIABLES } from './private-session';

/** The environment variable with the folders of all sessions, separated by colons. */
const SESSIONS = 'CAMPAIGN_DESK_SESSIONS';

/** Keeps the environment that the session has made, then becomes the command. */
const KEEP_ENVIRONMENT = 'env -0 > "$1" && shift && exec "$@"';

/**
 * The command with a session of its own for each home, each with a message bus, an unlocked
 * keychain and, when wanted, a display. It begins in the last session; a process of it moves to
 * another one by {@link joinSession}.
 */
export function inSessions(
  command: Command,
  homes: readonly PrivateHome[],
  withDisplay: boolean,
): { readonly command: Command; readonly env: Environment } {
  const nested = homes.reduceRight<Command>((inner, home, index) => {
    const keeping = ['-c', KEEP_ENVIRONMENT, 'sh', environmentIn(home.folder), inner.file, ...inner.args];
    const session = inSession({ file: 'sh', args: keeping }, home.folder, withDisplay ? index + 1 : null);
    return { file: 'env', args: [...settingsOf(home), session.file, ...session.args] };
  }, command);
  const env = { ...homes[0]?.env, [SESSIONS]: homes.map(({ folder }) => folder).join(':') };
  return { command: nested, env };
}

/**
 * Moves this process, and what it starts, into one of the sessions that its parent was started
 * with. Does nothing without such.
 * @param index from 0; any number, as there may be more processes than sessions
 */
export function joinSession(env: NodeJS.ProcessEnv, index: number): void {
  const folders = (env[SESSIONS] ?? '').split(':').filter((folder) => folder !== '');
  const folder = folders[index % folders.length];
  if (folder === undefined) return;
  const kept = new Map(
    readFileSync(environmentIn(folder), 'utf8')
      .split('\0')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  for (const name of SESSION_VARIABLES) {
    const value = kept.get(name);
    if (value === undefined) Reflect.deleteProperty(env, name);
    else env[name] = value;
  }
}

/** What `env` needs to leave the session around it and to begin in this home. */
function settingsOf({ env }: PrivateHome): readonly string[] {
  const set = SESSION_VARIABLES.filter((name) => env[name] !== undefined);
  return [
    ...SESSION_VARIABLES.filter((name) => env[name] === undefined).flatMap((name) => ['-u', name]),
    ...set.map((name) => `${name}=${env[name] ?? ''}`),
  ];
}

function environmentIn(home: string): string {
  return join(home, 'session.env');
}
