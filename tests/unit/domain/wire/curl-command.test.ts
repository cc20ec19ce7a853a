import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { asciiJson, withoutControls } from '@domain/json/json-escapes';
import { readCampaignText } from '@domain/paste/import-text';
import { curlOf } from '@domain/wire/curl-command';
import { buildUpdate } from '@domain/wire/update';
import { jsonObject } from './arbitraries';

const URL_PARTS = 'https://api.example.test/v1/campaign/';
const HEADERS = ['Authorization: Bearer <token>', 'Content-Type: application/json', 'X-User-ID: <user-id>'];

const NASTY = [
  `x' ; touch /tmp/hacked ; '`,
  '$(id)`id`',
  '"&calc&"',
  '" | calc',
  '%PATH%%A%',
  '^& !VAR! %!',
  "‘; calc ‘'; calc '",
  'a\nb\r\nc\t\\',
  '\\" & calc & \\"',
  '\u0000\u001b[31m\u0003\u007f\u009b',
  '\u202e\u2028',
  '@file',
  '-- --next',
  '){ }',
];
const text = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary' }), fc.string());
const body = fc
  .oneof(fc.dictionary(text, text, { maxKeys: 3 }), jsonObject)
  .chain((value) => fc.constantFrom(JSON.stringify(value), JSON.stringify(value, null, 2)));
const id = fc
  .oneof(
    fc.constantFrom('cmp_1', "a'b", 'a%PATH%b', '!x!', '(a)&b', 'ü'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((part) => !/\p{Cs}/u.test(part)),
  )
  .map((text) => encodeURIComponent(text));
const request = fc.record({ url: id.map((last) => URL_PARTS + last), body });

/** What a program gets, for a command that is right: as the API page shows it. */
function expectArguments(args: readonly string[], url: string): string {
  expect(args.slice(0, 2)).toEqual(['--request', 'PATCH']);
  expect(args[2]).toBe('--url');
  expect(decodeURIComponent(new URL(args[3] ?? '').pathname)).toBe(decodeURIComponent(new URL(url).pathname));
  expect(args.slice(4, 10)).toEqual(HEADERS.flatMap((header) => ['--header', header]));
  expect(args[10]).toBe('--data');
  expect(args).toHaveLength(12);
  return args[11] ?? '';
}

/**
 * What Command Prompt makes of lines that are typed or pasted, by its documented rules: variables
 * are replaced first, here of every name that a variable can have; then quotes switch the meaning
 * of operators and carets, and a caret outside of quotes takes the next character, or line end, as
 * it is.
 */
function commandLine(lines: string): string {
  const expanded = lines.replaceAll(/%([A-Za-z_0-9() ]+)%/g, 'VALUE&calc');
  let line = '';
  let isQuoted = false;
  for (let at = 0; at < expanded.length; at += 1) {
    const character = expanded.charAt(at);
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted || !/[\^&|<>()!\r\n]/.test(character)) {
      if (/[\r\n]/.test(character)) throw new Error(`a line ends in quotes: ${expanded.slice(at - 20, at)}`);
      line += character;
      continue;
    }
    if (character !== '^') throw new Error(`an operator outside of quotes: ${expanded.slice(at, at + 20)}`);
    at += 1;
    if (expanded.charAt(at) !== '\n') line += expanded.charAt(at);
  }
  return line;
}

/**
 * The arguments that a program of Microsoft's C runtime finds in its command line, by the
 * documented rules.
 */
function argumentsOf(line: string): readonly string[] {
  const args: string[] = [];
  let at = 0;
  while (at < line.length) {
    while (line.charAt(at) === ' ') at += 1;
    if (at >= line.length) break;
    let arg = '';
    let isQuoted = false;
    for (; at < line.length && (isQuoted || line.charAt(at) !== ' ');) {
      const backslashes = /^\\*/.exec(line.slice(at))?.[0].length ?? 0;
      at += backslashes;
      if (line.charAt(at) !== '"') {
        arg += '\\'.repeat(backslashes);
        if (backslashes === 0) arg += line.charAt(at++);
        continue;
      }
      arg += '\\'.repeat(Math.floor(backslashes / 2));
      if (backslashes % 2 === 1) arg += '"';
      else isQuoted = !isQuoted;
      at += 1;
    }
    args.push(arg);
  }
  return args;
}

/**
 * The words of a PowerShell pipeline, by its documented rules for single quotes, backticks and
 * bars; anything else is refused.
 */
function pipelineOf(command: string): readonly (readonly string[])[] {
  const stages: string[][] = [[]];
  const token = /\s*(?:'((?:[^'‘’‚‛]|'')*)'(?=\s|$)|([A-Za-z][A-Za-z.]*|--[a-z]+)(?=\s|$)|(\|)(?=\s)|(`\n))/y;
  while (token.lastIndex < command.length) {
    const at = token.lastIndex;
    const found = token.exec(command);
    if (found === null) throw new Error(`not a quoted text, word or bar: ${command.slice(at, at + 40)}`);
    const [, quoted, bare, bar] = found;
    if (bar !== undefined) stages.push([]);
    else if (quoted !== undefined) stages.at(-1)?.push(quoted.replaceAll("''", "'"));
    else if (bare !== undefined) stages.at(-1)?.push(bare);
  }
  return stages;
}

const parsed = (json: string): unknown => JSON.parse(json) as unknown;

describe('a cURL command', () => {
  it('reaches curl unchanged from bash and a POSIX shell, and runs nothing else', () => {
    fc.assert(
      fc.property(request, fc.constantFrom('/bin/bash', '/bin/sh'), ({ url, body }, shell) => {
        const script = `curl() { printf '%s\\0' "$@"; }\n${curlOf({ url, body }, 'posix')}`;
        const { stdout, stderr } = spawnSync(shell, ['-c', script], {
          encoding: 'utf8',
          env: { PATH: '' },
          // Bash reads its start-up file where its input looks like a network's.
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        expect(stderr).toBe('');
        const args = stdout.split('\0').slice(0, -1);
        const data = expectArguments(args, url);
        expect(data).toBe(withoutControls(body));
        expect(parsed(data)).toEqual(parsed(body));
      }),
      { numRuns: 120 },
    );
  });

  it('is exactly the request in bash, unless a terminal would interpret a character', () => {
    const command = curlOf({ url: `${URL_PARTS}cmp_1`, body: '{\n  "name": "Dana\'s"\n}' }, 'posix');
    expect(command).toBe(
      [
        'curl --request PATCH \\',
        "  --url 'https://api.example.test/v1/campaign/cmp_1' \\",
        "  --header 'Authorization: Bearer <token>' \\",
        "  --header 'Content-Type: application/json' \\",
        "  --header 'X-User-ID: <user-id>' \\",
        "  --data '{",
        '  "name": "Dana\'\\\'\'s"',
        "}'",
      ].join('\n'),
    );
    expect(curlOf({ url: URL_PARTS, body: JSON.stringify(NASTY) }, 'posix')).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/);
  });

  it('reaches curl unchanged from Command Prompt, whatever variables exist', () => {
    fc.assert(
      fc.property(request, ({ url, body }) => {
        const [program, ...args] = argumentsOf(commandLine(curlOf({ url, body }, 'cmd')));
        expect(program).toBe('curl.exe');
        const data = expectArguments(args, url);
        expect(data).toMatch(/^[ -~]*$/);
        expect(parsed(data)).toEqual(parsed(body));
      }),
      { numRuns: 1_000 },
    );
  });

  it('reaches curl unchanged from PowerShell', () => {
    fc.assert(
      fc.property(request, ({ url, body }) => {
        const command = curlOf({ url, body }, 'powershell');
        expect(command).toMatch(/^[ -~\n]*$/);
        const [[input = '', ...more] = [], [program, ...args] = [], ...rest] = pipelineOf(command);
        expect([more, rest, program]).toEqual([[], [], 'curl.exe']);
        expect(expectArguments(args, url)).toBe('@-');
        expect(parsed(input)).toEqual(parsed(body));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(['posix', 'cmd'] as const)('for %s can be pasted into the app again', (shell) => {
    const body = JSON.stringify({ campaign_context: 'Say "hi" & 100 %\n\'ok\' ü ^ | \\' });
    const read = readCampaignText(curlOf({ url: `${URL_PARTS}cmp_1`, body }, shell), '');
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const update = buildUpdate({ snapshot: null, edits: read.value.edits, recipients: NO_RECIPIENTS }, 'camelCase');
    expect([read.value.campaignId, update.body]).toEqual(['cmp_1', parsed(body)]);
  });
});

it('JSON is the same in one line of ASCII', () => {
  fc.assert(
    fc.property(body, (json) => {
      const ascii = asciiJson(json);
      expect(ascii).toMatch(/^[ -~]*$/);
      expect(ascii.replaceAll(/\\u[0-9a-f]{4}/gi, '')).not.toMatch(/[\\%!&|<>^()'`$]/);
      expect(parsed(ascii)).toEqual(parsed(json));
    }),
    { numRuns: 1_000 },
  );
});
