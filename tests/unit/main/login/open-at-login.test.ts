import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { autostartEntry, readAutostartEntry } from '@main/login/autostart-entry';
import { linuxLogin, systemLogin } from '@main/login/open-at-login';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'login-'));
  onTestFinished(() => {
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

const loginOf = (env: Record<string, string>, home: string, ...command: string[]) =>
  linuxLogin({ env, home, appName: 'Campaign Desk', command });

const execOf = (...command: string[]) => /^Exec=(.*)$/m.exec(autostartEntry('Campaign Desk', command))?.[1];

describe('an autostart entry', () => {
  it.each([
    [['/usr/bin/campaign-desk'], '/usr/bin/campaign-desk'],
    [['/opt/Campaign Desk/campaign-desk'], '"/opt/Campaign Desk/campaign-desk"'],
    [['/home/ann/100%/Campaign-Desk.AppImage'], '/home/ann/100%%/Campaign-Desk.AppImage'],
    [
      ['/a/$HOME/`x`/"y"\\z', 'b'],
      String.raw`"/a/\\$HOME/\\` + '`x' + String.raw`\\` + String.raw`` + '`/' + String.raw`\\"y\\"\\\\z" b`,
    ],
  ])('quotes a command as the specification says: %j', (command, exec) => {
    expect(execOf(...command)).toBe(exec);
  });

  it('holds no second line, whatever the name of the folder', () => {
    expect(() => autostartEntry('Campaign Desk', ['/home/ann/a\nExec=evil'])).toThrow('line break');
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: 'binary' }).filter((text) => !/[\n\r]/.test(text)),
          { minLength: 1 },
        ),
        (command) => {
          const entry = autostartEntry('Campaign Desk', command);
          expect(entry.split('\n')).toHaveLength(7);
          expect(readAutostartEntry(entry, command)).toBe('on');
        },
      ),
    );
  });

  it.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false', 'hidden = true'.replaceAll(' ', '')])(
    'that the desktop has turned off by %s is off',
    (line) => {
      const entry = autostartEntry('Campaign Desk', ['/app']).replace('X-GNOME-Autostart-enabled=true', line);
      expect(readAutostartEntry(entry, ['/app'])).toBe('off');
    },
  );
});

describe('open at login on Linux', () => {
  it('is off at first, and is written and removed whole', () => {
    const config = temporaryFolder();
    const login = loginOf({ XDG_CONFIG_HOME: config }, '/nowhere', '/app');
    expect(login.read()).toBe('off');
    login.set(true);
    expect(login.read()).toBe('on');
    expect(readdirSync(join(config, 'autostart'))).toEqual(['campaign-desk.desktop']);
    expect(readFileSync(join(config, 'autostart', 'campaign-desk.desktop'), 'utf8')).toContain('\nExec=/app\n');
    login.set(false);
    expect(login.read()).toBe('off');
    expect(readdirSync(join(config, 'autostart'))).toEqual([]);
    login.set(false);
  });

  it('uses the home folder unless the configuration folder is absolute', () => {
    const home = temporaryFolder();
    loginOf({ XDG_CONFIG_HOME: 'relative' }, home, '/app').set(true);
    expect(readdirSync(join(home, '.config', 'autostart'))).toEqual(['campaign-desk.desktop']);
  });

  it('reports another copy of the app, and replaces its entry', () => {
    const config = temporaryFolder();
    const env = { XDG_CONFIG_HOME: config };
    loginOf(env, '/nowhere', '/old/app').set(true);
    const login = loginOf(env, '/nowhere', '/new/app');
    expect(login.read()).toBe('other');
    login.set(true);
    expect(login.read()).toBe('on');
  });

  it('throws and leaves nothing behind if the folder can’t be written to', () => {
    const config = temporaryFolder();
    mkdirSync(join(config, 'autostart', 'campaign-desk.desktop'), { recursive: true });
    writeFileSync(join(config, 'autostart', 'campaign-desk.desktop', 'kept'), '');
    const login = loginOf({ XDG_CONFIG_HOME: config }, '/nowhere', '/app');
    expect(() => {
      login.set(true);
    }).toThrow();
    expect(readdirSync(join(config, 'autostart'))).toEqual(['campaign-desk.desktop']);
    expect(login.read()).toBe('off');
  });
});

it.each([
  ['darwin', { openAtLogin: true, executableWillLaunchAtLogin: false }, 'on'],
  ['win32', { openAtLogin: true, executableWillLaunchAtLogin: false }, 'off'],
  ['win32', { openAtLogin: true, executableWillLaunchAtLogin: true }, 'on'],
] as const)('open at login on %s is what the system says: %j', (platform, settings, state) => {
  const set: unknown[] = [];
  // Of Electron's app, only these are used.
  const app = { getLoginItemSettings: () => settings, setLoginItemSettings: (to: unknown) => set.push(to) };
  const login = systemLogin(app as unknown as Parameters<typeof systemLogin>[0], platform);
  expect(login.read()).toBe(state);
  login.set(false);
  expect(set).toEqual([{ openAtLogin: false }]);
});
