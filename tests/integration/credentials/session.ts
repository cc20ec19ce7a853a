import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { compiledProgram } from '../../support/compiled-program';

const run = promisify(execFile);

export type Step = readonly [name: string, id?: string, secrets?: object, keep?: 'keychain' | 'session'];

/**
 * What the desktop is like in which a process runs. `starts` is a shell's text that makes it so.
 */
export type Desktop = 'unlocked' | 'locked' | 'no keyring yet' | 'no secret service' | 'no session bus' | 'no library';

const UNLOCK = 'printf %s pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1';
const LOCK =
  'dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets ' +
  'org.freedesktop.Secret.Service.Lock array:objpath:/org/freedesktop/secrets/collection/login >/dev/null';

const vaultProgram = await compiledProgram(join(import.meta.dirname, 'vault-program.ts'));

/** A session bus on which nothing starts automatically, so that there is no secret service. */
const EMPTY_BUS = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><policy context="default">
<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy></busconfig>
`;

/**
 * The home folder of one user with a real keyring, apart from that of whoever runs the tests.
 */
export function createHome() {
  const home = mkdtempSync(join(tmpdir(), 'campaign-desk-keyring-'));
  const runtime = join(home, 'run');
  mkdirSync(runtime, { mode: 0o700 });
  const busFile = join(home, 'bus.conf');
  writeFileSync(busFile, EMPTY_BUS);
  const brokenLibraries = join(home, 'lib');
  mkdirSync(brokenLibraries);
  writeFileSync(join(brokenLibraries, 'libsecret-1.so.0'), '');

  const environment = { PATH: process.env['PATH'] ?? '', HOME: home, XDG_RUNTIME_DIR: runtime, LC_ALL: 'C.UTF-8' };

  /** Runs the steps in a new process and desktop session; their answers. */
  async function use(desktop: Desktop, ...steps: Step[]): Promise<unknown[]> {
    const program = [
      process.execPath,
      vaultProgram,
      'Campaign Desk test',
      ...steps.map((step) => JSON.stringify(step)),
    ];
    const script = (before: string): string[] => ['sh', '-c', `${before}; exec "$@"`, 'sh', ...program];
    const session = (config: string[], command: string[]): string[] => [
      'dbus-run-session',
      ...config,
      '--',
      ...command,
    ];
    const commands: Record<Desktop, string[]> = {
      unlocked: session([], script(UNLOCK)),
      locked: session([], script(`${UNLOCK}; ${LOCK}`)),
      'no keyring yet': session([], program),
      'no secret service': session(['--config-file', busFile], program),
      'no session bus': program,
      'no library': ['env', `LD_LIBRARY_PATH=${brokenLibraries}`, ...program],
    };
    const [file = '', ...args] = commands[desktop];
    const { stdout } = await run(file, args, { env: environment, timeout: 55_000 });
    return stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
  }

  return {
    use,
    remove: () => {
      rmSync(home, { recursive: true, force: true });
    },
  };
}
