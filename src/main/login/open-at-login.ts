import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { App } from 'electron';
import type { LoginPort } from '@backend/login/login-module';
import { autostartEntry, readAutostartEntry } from './autostart-entry';

export interface LinuxLoginFacts {
  readonly env: Readonly<Partial<Record<string, string>>>;
  readonly home: string;
  readonly appName: string;
  /** What starts this copy of the app: a program and its arguments. */
  readonly command: readonly string[];
}

/**
 * Opens the app at login by `autostart/campaign-desk.desktop` in the user's configuration folder.
 * The file is written beside its place and renamed, so that a desktop never reads a part of it.
 */
export function linuxLogin({ env, home, appName, command }: LinuxLoginFacts): LoginPort {
  const configHome = env['XDG_CONFIG_HOME'] ?? '';
  const folder = join(isAbsolute(configHome) ? configHome : join(home, '.config'), 'autostart');
  const file = join(folder, 'campaign-desk.desktop');
  return {
    read: () => {
      try {
        return readAutostartEntry(readFileSync(file, 'utf8'), command);
      } catch {
        return 'off';
      }
    },
    set: (isOn) => {
      if (isOn) {
        mkdirSync(folder, { recursive: true });
        writeWhole(file, autostartEntry(appName, command));
      } else rmSync(file, { force: true });
    },
  };
}

/** Opens the app at login by the system's own list of programs, on Windows and macOS. */
export function systemLogin(
  app: Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'>,
  platform: NodeJS.Platform,
): LoginPort {
  return {
    read: () => {
      const settings = app.getLoginItemSettings();
      // Windows' own settings can turn off an entry that is still there.
      const isOn = platform === 'win32' ? settings.executableWillLaunchAtLogin : settings.openAtLogin;
      return isOn ? 'on' : 'off';
    },
    set: (isOn) => {
      app.setLoginItemSettings({ openAtLogin: isOn });
    },
  };
}

function writeWhole(file: string, text: string): void {
  const temporary = `${file}.${String(process.pid)}.tmp`;
  try {
    const opened = openSync(temporary, 'wx', 0o644);
    try {
      writeSync(opened, text);
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
