import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, Environment } from '../command';

/** A session bus that starts no services: only what the tests start is on it. */
const BUS_CONFIG = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/**
 * Unlocks a new keyring, then becomes the command. The keyring's daemon ends with its bus.
 */
const WITH_KEYRING = 'printf %s private | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$@"';

/** Variables by which the user's own session would leak into the private one. */
const FOREIGN = [
  'DBUS_SESSION_BUS_ADDRESS',
  'GNOME_KEYRING_CONTROL',
  'WAYLAND_DISPLAY',
  'XDG_SESSION_TYPE',
  'XDG_CURRENT_DESKTOP',
];

/** All variables by which a program finds its session. */
export const SESSION_VARIABLES = [
  ...FOREIGN,
  'DISPLAY',
  'XAUTHORITY',
  'HOME',
  'XDG_CONFIG_HOME',
  'XDG_DATA_HOME',
  'XDG_CACHE_HOME',
  'XDG_RUNTIME_DIR',
];

export interface PrivateHome {
  readonly folder: string;
  readonly env: Environment;
  readonly remove: () => Promise<void>;
}

/**
 * A home folder of its own for a session on Linux, so that no one's real keyring or settings are
 * touched.
 */
export async function makePrivateHome(base: Environment): Promise<PrivateHome> {
  const folder = await mkdtemp(join(tmpdir(), 'campaign-desk-session-'));
  const runtime = join(folder, 'run');
  await mkdir(runtime, { mode: 0o700 });
  await writeFile(busConfigIn(folder), BUS_CONFIG);
  return {
    folder,
    env: {
      ...base,
      ...Object.fromEntries(FOREIGN.map((name) => [name, undefined])),
      HOME: folder,
      XDG_CONFIG_HOME: join(folder, 'config'),
      XDG_DATA_HOME: join(folder, 'data'),
      XDG_CACHE_HOME: join(folder, 'cache'),
      XDG_RUNTIME_DIR: runtime,
      // Without the accessibility bus GTK would wait for it.
      NO_AT_BRIDGE: '1',
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}

/**
 * The command inside a session of its own: a message bus, an unlocked keychain and, when it is the
 * first or a further one that needs one, a display. Two that start at once look for a free display
 * from different numbers on: `xvfb-run` has a gap between finding one and taking it.
 */
export function inSession(command: Command, home: string, display: number | null): Command {
  const bus = ['dbus-run-session', `--config-file=${busConfigIn(home)}`, '--', 'sh', '-c', WITH_KEYRING, 'sh'];
  const from = String(99 + 100 * ((display ?? 1) - 1));
  const xvfb = display === null ? [] : ['xvfb-run', '-a', '-n', from, '-s', '-screen 0 1600x1000x24'];
  const [file = command.file, ...args] = [...xvfb, ...bus, command.file, ...command.args];
  return { file, args };
}

function busConfigIn(home: string): string {
  return join(home, 'bus.conf');
}
