import { cleanPaste } from './clean-paste';
import { cmdCommands } from './cmd';
import { posixCommands } from './posix';
import { powershellCommands } from './powershell';
import { type CurlRequest, requestsOf } from './requests';
import type { ShellCommand } from './shell-command';

type Shell = 'posix' | 'powershell' | 'cmd';

/**
 * Lines behind a command that its shell would run as commands of their own, although they look like
 * its options.
 */
export interface LooseLines {
  /** The first of them; counts from 1. */
  readonly line: number;
  /** The whole text with these lines joined to their command. */
  readonly joined: string;
}

/** A pasted text, read for one shell. */
export interface PastedCommands {
  /** The text that the offsets of its words lead into. */
  readonly source: string;
  readonly shell: Shell;
  readonly requests: readonly CurlRequest[];
  readonly looseLines: LooseLines | null;
}

const PARSERS: Readonly<Record<Shell, (source: string) => readonly ShellCommand[] | null>> = {
  posix: posixCommands,
  powershell: powershellCommands,
  cmd: cmdCommands,
};

/**
 * Reads a pasted text for each shell that it may be written for, the likeliest first and each only
 * when it is asked for; `null` if a quote is never closed. One line often does not say its shell.
 */
export function* readCommands(text: string): Iterable<PastedCommands | null> {
  const source = cleanPaste(text);
  for (const shell of shellsOf(source)) {
    const commands = PARSERS[shell](source) ?? PARSERS[shell](fromCurlOn(source));
    yield commands === null ? null : pasted(source, shell, commands);
  }
}

/** Text before the first command may be prose, whose apostrophes are no quotes. */
function fromCurlOn(source: string): string {
  const start = /^[ \t]*curl(?:\.exe)?\s/im.exec(source)?.index ?? 0;
  return source.slice(0, start).replace(/[^\n]/g, ' ') + source.slice(start);
}

function shellsOf(source: string): readonly Shell[] {
  // A caret before anything that a POSIX shell would quote with; a caret inside of JSON decides
  // nothing.
  if (/^(?:[^'"\\^]|"[^"\\]*"|\^(?!\n|"))*\^(?:\n|")/.test(source.slice(0, 10_000))) return ['cmd'];
  const isJoinedByBackslash = source.includes('\\\n');
  if (!isJoinedByBackslash && /`[ \t]*\n|\$env:|@['"][ \t]*\n|^[ \t]*\$\w+[ \t]*=/im.test(source))
    return ['powershell', 'posix'];
  return /%\w+%/.test(source) && !source.includes("'") ? ['cmd', 'posix'] : ['posix', 'powershell', 'cmd'];
}

function pasted(source: string, shell: Shell, commands: readonly ShellCommand[]): PastedCommands {
  const requests: CurlRequest[] = [];
  const gaps: Gap[] = [];
  let curlEnd: number | null = null;
  for (const { words, input, start, end } of commands) {
    const at = words.findIndex(({ text }) => /(?:^|[\\/])curl(?:\.exe)?$/i.test(text));
    if (curlEnd !== null && /^(?:[-–—]{1,2}[A-Za-z]|https?:\/\/|\s*\{)/u.test(words[0]?.text ?? '')) {
      gaps.push({ from: curlEnd, to: start });
      curlEnd = end;
    } else if (at >= 0) {
      requests.push(...requestsOf(words.slice(at + 1), input));
      curlEnd = end;
    } else curlEnd = null;
  }
  const [first] = gaps;
  const looseLines =
    first === undefined
      ? null
      : { line: source.slice(0, first.to).split('\n').length, joined: joined(source, gaps, shell) };
  return { source, shell, requests, looseLines };
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

function joined(source: string, gaps: readonly Gap[], shell: Shell): string {
  const mark = { posix: ' \\\n  ', cmd: ' ^\n  ', powershell: ' `\n  ' }[shell];
  let at = 0;
  const parts = gaps.map(({ from, to }) => {
    const part = source.slice(at, from);
    at = to;
    return part;
  });
  return [...parts, source.slice(at)].join(mark);
}
