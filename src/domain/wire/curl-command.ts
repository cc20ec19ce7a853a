import { asciiJson, withoutControls } from '../json/json-escapes';

/**
 * The shells that a command can be written for. `posix`: bash, zsh and other POSIX shells; `cmd`:
 * Command Prompt of Windows; `powershell`: Windows PowerShell and PowerShell 7.
 */
export const COMMAND_SHELLS = ['posix', 'cmd', 'powershell'] as const;
export type CommandShell = (typeof COMMAND_SHELLS)[number];

/**
 * How long a command may be, in UTF-16 code units: one argument on Linux, a line of Command Prompt;
 * `null`: any length.
 */
export const MAX_COMMAND: Readonly<Record<CommandShell, number | null>> = {
  posix: 131_071,
  cmd: 8_191,
  powershell: null,
};

interface Request {
  readonly url: string;
  /** JSON. */
  readonly body: string;
}

/**
 * The update as a cURL command of the API page's shape, with placeholders where the key and the
 * user ID go. Whatever the values hold, the shell reads each of them as one text and runs nothing
 * in it.
 */
export function curlOf(request: Request, shell: CommandShell): string {
  return WRITERS[shell](request);
}

const HEADERS = ['Authorization: Bearer <token>', 'Content-Type: application/json', 'X-User-ID: <user-id>'] as const;

const WRITERS: Readonly<Record<CommandShell, (request: Request) => string>> = {
  posix: ({ url, body }) => {
    // A terminal acts upon raw control characters of a pasted text before the shell sees the
    // quotes.
    const data = withoutControls(body);
    return [
      'curl --request PATCH',
      `--url ${quotedForPosix(url)}`,
      ...HEADERS.map((header) => `--header ${quotedForPosix(header)}`),
      `--data ${quotedForPosix(data)}`,
    ].join(' \\\n  ');
  },
  cmd: ({ url, body }) =>
    [
      'curl.exe --request PATCH',
      `--url ${quotedForCmd(plainUrl(url))}`,
      ...HEADERS.map((header) => `--header "${header}"`),
      `--data ${quotedForCmd(asciiJson(body))}`,
    ].join(' ^\n  '),
  // By a pipe, because PowerShell's versions differ in how they hand quotes over to programs.
  powershell: ({ url, body }) =>
    `${quotedForPowerShell(asciiJson(body))} | ${[
      'curl.exe --request PATCH',
      `--url ${quotedForPowerShell(plainUrl(url))}`,
      ...HEADERS.map((header) => `--header ${quotedForPowerShell(header)}`),
      "--data '@-'",
    ].join(' `\n  ')}`,
};

function quotedForPosix(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/**
 * Quotes a text of printable ASCII without backslashes before quotes (`asciiJson`, `plainUrl`).
 * Command Prompt does not know `\"`, so what follows counts as unquoted there: the text may hold
 * none of its operators. A percent sign stands outside of quotes behind a caret, so that no
 * variable has its name.
 */
function quotedForCmd(text: string): string {
  return `"${text.replaceAll('"', String.raw`\"`).replaceAll('%', '"^%"')}"`;
}

function quotedForPowerShell(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * An address without characters that mean something to a shell: these are percent-encoded, which
 * names the same resource.
 */
function plainUrl(url: string): string {
  return url.replaceAll(/[^A-Za-z0-9:/?#[\]@=._~%+<>-]/gu, (character) =>
    Array.from(
      new TextEncoder().encode(character),
      (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    ).join(''),
  );
}
