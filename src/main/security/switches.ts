import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import { parseJson } from '@kernel/json/json-codec';

/**
 * Command-line switches of Chromium that would open the app: the page to other programs, the
 * traffic to readers, or the key to a server without a valid certificate. Launchers and
 * instructions from strangers set them.
 */
const DANGEROUS = [
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'allow-insecure-localhost',
  'allow-running-insecure-content',
  'unsafely-treat-insecure-origin-as-secure',
  'disable-web-security',
  'disable-site-isolation-trials',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'log-net-log',
  'net-log-capture-mode',
  'ssl-key-log-file',
  'host-resolver-rules',
  'host-rules',
  'load-extension',
  'gpu-launcher',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  // Electron reads the older names.
  'auth-server-whitelist',
  'auth-server-allowlist',
  'auth-negotiate-delegate-whitelist',
  'auth-negotiate-delegate-allowlist',
] as const;

/** The environment variable by which Chromium writes the keys of its TLS connections to a file. */
const KEY_LOG = 'SSLKEYLOGFILE';

/**
 * Ignores them in packaged builds. Call it before anything else. The build that the tests of the
 * packaged app attach to is marked in its package.json (`testBuild`) and keeps them; a shipped one
 * has no such mark.
 */
export function ignoreDangerousSwitches(app: Pick<App, 'commandLine' | 'isPackaged' | 'getAppPath'>): void {
  if (!app.isPackaged || isTestBuild(app.getAppPath())) return;
  for (const name of DANGEROUS) app.commandLine.removeSwitch(name);
  Reflect.deleteProperty(process.env, KEY_LOG);
}

/**
 * Keeps the user's sign-in to the system (NTLM, Kerberos) from all servers. Windows would give it
 * to those of the local network that ask for it; proxies still get it.
 */
export function refuseSystemSignIn(app: Pick<App, 'commandLine'>): void {
  app.commandLine.appendSwitch('auth-server-whitelist', 'none.invalid');
}

/** Whether the app in `folder` is the build that the tests of the packaged app attach to. */
export function isTestBuild(folder: string): boolean {
  const described: unknown = parseJson(readFileSync(join(folder, 'package.json'), 'utf8'));
  return typeof described === 'object' && described !== null && Reflect.get(described, 'testBuild') === true;
}
