import type { LoginState } from '@contract/login';

const EXEC = 'Exec=';
/** What the specification of desktop entries reserves, beside white space. */
const RESERVED = /[\s"'\\><~|&;$*?#()`]/;

/**
 * Returns the autostart file of Linux desktops, as the Desktop Entry Specification has it.
 * `command` is a program and its arguments; throws for one with a line break, which no entry can
 * hold.
 */
export function autostartEntry(name: string, command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    `Name=${name}`,
    `${EXEC}${execLine(command)}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** Returns what an autostart file means to the desktop: a hidden or disabled entry is off. */
export function readAutostartEntry(text: string, command: readonly string[]): LoginState {
  const lines = text.split('\n').map((line) => line.trim());
  const isSet = (line: string): boolean => lines.some((found) => found.toLowerCase() === line);
  if (isSet('hidden=true') || isSet('x-gnome-autostart-enabled=false')) return 'off';
  const exec = lines.find((line) => line.startsWith(EXEC))?.slice(EXEC.length);
  if (exec === undefined) return 'off';
  return exec === execLine(command) ? 'on' : 'other';
}

function execLine(command: readonly string[]): string {
  return command.map(quote).join(' ').replaceAll('\\', '\\\\');
}

function quote(argument: string): string {
  if (/[\n\r]/.test(argument)) throw new Error('an autostart entry can’t hold a line break');
  const escaped = argument.replaceAll('%', '%%');
  if (escaped !== '' && !RESERVED.test(escaped)) return escaped;
  return `"${escaped.replaceAll(/["`$\\]/g, String.raw`\$&`)}"`;
}
