import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import type { Command } from '../../../scripts/command';
import type { DebianRoot } from '../../../scripts/machine/debian-root';
import { inSession, makePrivateHome } from '../../../scripts/session/private-session';
import { debuggingAddress, ended, firstPage } from '../../e2e-packaged/support/start';
import { ordinaryUser } from '../../e2e-packaged/support/user';

/** What an app needs to know of the session that it is started in. */
const SESSION_VARIABLES = /^(DISPLAY|XAUTHORITY|DBUS_SESSION_BUS_ADDRESS|HOME|XDG_\w+|NO_AT_BRIDGE)=/;

/** Leaves its environment in the file that is `$0`, whole, and keeps the session open. */
const KEEP_OPEN = 'env > "$0.new" && mv "$0.new" "$0" && exec sleep infinity';

/** An ordinary user's session: a display, a message bus and a keychain outside of the root. */
export class Desktop {
  private constructor(
    readonly home: string,
    private readonly session: ChildProcess,
    private readonly variables: Readonly<Record<string, string>>,
    private readonly removeHome: () => Promise<void>,
  ) {}

  static async open(): Promise<Desktop> {
    const home = await makePrivateHome(process.env);
    await user.give(home.folder);
    const file = join(home.folder, 'session.env');
    const session = inSession({ file: 'sh', args: ['-c', KEEP_OPEN, file] }, home.folder, 1);
    const child = start(user.as(session), { ...home.env });
    let text = '';
    await expect
      .poll(async () => (text = await readFile(file, 'utf8').catch(() => '')), { timeout: 60_000 })
      .not.toBe('');
    const lines = text.split('\n').filter((line) => SESSION_VARIABLES.test(line));
    const variables = lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
    return new Desktop(home.folder, child, Object.fromEntries(variables) as Record<string, string>, home.remove);
  }

  /**
   * Starts a program of the root as the user, attaches to its page, and ends it whatever `use`
   * does.
   */
  async withApp(root: DebianRoot, program: string, use: (page: Page) => Promise<void>): Promise<void> {
    const app = start(root.enter(user.as({ file: program, args: ['--remote-debugging-port=0'] }), this.variables));
    try {
      const browser = await chromium.connectOverCDP(await debuggingAddress(app));
      await use(await firstPage(browser));
      const session = await browser.newBrowserCDPSession();
      // The app ends before it can respond.
      await session.send('Browser.close').catch(() => undefined);
    } finally {
      await ended(app);
    }
  }

  async close(): Promise<void> {
    process.kill(-(this.session.pid ?? 0), 'SIGTERM');
    await ended(this.session);
    await this.removeHome();
  }
}

const user = ordinaryUser(process.getuid?.());

function start(command: Command, env: NodeJS.ProcessEnv = process.env): ChildProcess {
  return spawn(command.file, command.args, { env, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
}
