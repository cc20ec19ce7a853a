import { type CurlOption, longOption, shortOption } from './options';
import type { CommandInput, ShellCommand } from './shell-command';
import { joinWords, type Word, wordAfter } from './word';

/** Why a request's body cannot be read from the pasted text. */
type BodyIssue =
  | 'body-in-file'
  | 'body-in-variable'
  | 'body-from-program'
  | 'body-as-form'
  | 'body-in-query'
  | 'several-bodies';

type RequestBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly word: Word }
  /** `detail` is the file, variable, program or option. */
  | { readonly kind: 'issue'; readonly issue: BodyIssue; readonly detail: string };

/**
 * One request of a cURL command: everything up to `--next`. What is not listed here is not used.
 */
export interface CurlRequest {
  readonly url: Word;
  readonly method: string;
  /** `Name: value` each, as written. They may hold secrets. */
  readonly headers: readonly Word[];
  readonly body: RequestBody;
  /** Options that change what is sent and that a draft cannot hold. */
  readonly unused: readonly string[];
  readonly unknownOptions: readonly string[];
  /** Variables in the place of arguments. */
  readonly variables: readonly string[];
}

/** Options that change what is sent; others change how, and are the app's own business. */
const UNUSED = new Set([
  ...['user', 'cookie', 'config', 'url-query', 'request-target', 'aws-sigv4', 'range', 'netrc', 'netrc-file'],
  ...['variable', 'proxy-header', 'digest', 'ntlm', 'negotiate', 'anyauth'],
]);
const DATA = new Set(['data', 'data-ascii', 'data-binary', 'data-raw', 'json']);
const FORM = new Set(['form', 'form-string', 'upload-file', 'data-urlencode']);

/** Of one command. Nobody chooses among more, and more than one is never chosen for the user. */
const MAX_ADDRESSES = 100;

interface Draft {
  urls: Word[];
  method: string | null;
  headers: Word[];
  data: { readonly option: CurlOption; readonly word: Word }[];
  form: string | null;
  isGet: boolean;
  isHead: boolean;
  unused: Set<string>;
  unknownOptions: Set<string>;
}

const emptyDraft = (): Draft => ({
  urls: [],
  method: null,
  headers: [],
  data: [],
  form: null,
  isGet: false,
  isHead: false,
  unused: new Set(),
  unknownOptions: new Set(),
});

/**
 * The requests of a command whose words follow `curl`: one for each address, divided at `--next`.
 */
export function requestsOf(words: readonly Word[], input: ShellCommand['input']): readonly CurlRequest[] {
  const requests: CurlRequest[] = [];
  const rest = words.values();
  const next = (): Word | null => rest.next().value ?? null;
  let draft = emptyDraft();
  let hasOptions = true;

  function apply(option: CurlOption, attached: Word | null): void {
    if (option.name === 'next') {
      requests.push(...finished(draft, input));
      draft = emptyDraft();
      return;
    }
    const value = option.takesValue ? (attached ?? next()) : null;
    setOption(draft, option, value);
  }

  for (let word = next(); word !== null; word = next()) {
    const text = straightDashes(word.text);
    if (!hasOptions || !text.startsWith('-') || text === '-') draft.urls.push(word);
    else if (text === '--') hasOptions = false;
    else if (text.startsWith('--')) {
      const option = longOption(text.slice(2));
      if (option === null) draft.unknownOptions.add(text.replace(/=.*$/su, '=…').slice(0, 60));
      else apply(option, null);
    } else readLetters(word, draft, apply);
  }
  requests.push(...finished(draft, input));
  return requests;
}

/** Word processors write `--` as one dash. */
function straightDashes(text: string): string {
  const rest = /^-*[–—−][–—−-]*(?=[A-Za-z])(.*)$/su.exec(text)?.[1];
  if (rest === undefined) return text;
  return rest.length > 1 && longOption(rest) !== null ? `--${rest}` : `-${rest}`;
}

/** Reads `-sXPATCH`: letters of options, the last of which may have its value attached. */
function readLetters(word: Word, draft: Draft, apply: (option: CurlOption, attached: Word | null) => void): void {
  for (let at = 1; at < word.text.length; at += 1) {
    const letter = word.text.charAt(at);
    const option = shortOption(letter);
    if (option === null) draft.unknownOptions.add(`-${letter}`);
    else {
      const attached = option.takesValue && at + 1 < word.text.length ? wordAfter(word, at + 1) : null;
      apply(option, attached);
      if (option.takesValue) return;
    }
  }
}

function setOption(draft: Draft, option: CurlOption, value: Word | null): void {
  const { name } = option;
  if (DATA.has(name)) {
    if (value !== null) draft.data.push({ option, word: value });
  } else if (FORM.has(name)) draft.form ??= `--${name}`;
  else if (UNUSED.has(name)) draft.unused.add(`--${name}`);
  else if (name === 'get') draft.isGet = true;
  else if (name === 'head') draft.isHead = true;
  else if (value === null) return;
  else if (name === 'url') draft.urls.push(value);
  else if (name === 'request') draft.method = value.text.toUpperCase();
  else if (name === 'header' && value.text.startsWith('@')) draft.unused.add('--header @…');
  else if (name === 'header') draft.headers.push(value);
  else if (name === 'oauth2-bearer') draft.headers.push(joinWords([literal('Authorization: Bearer '), value]));
}

function literal(text: string): Word {
  return { text, unknowns: [], sourceOffset: () => 0 };
}

function finished(draft: Draft, input: CommandInput | null): readonly CurlRequest[] {
  const isVariable = ({ text, unknowns: [first] }: Word): boolean => first?.label === text;
  const written = draft.urls.filter((url) => !isVariable(url));
  const urls = (written.length > 0 ? written : draft.urls.slice(0, 1)).slice(0, MAX_ADDRESSES);
  const variables = draft.urls.filter((url) => isVariable(url) && url !== urls[0]).map(({ text }) => text);
  const body = bodyOf(draft, input);
  const method = draft.method ?? defaultMethod(draft);
  const { headers } = draft;
  const [unused, unknownOptions] = [[...draft.unused], [...draft.unknownOptions]];
  return urls.map((url) => ({ url, method, headers, body, unused, unknownOptions, variables }));
}

function defaultMethod({ isGet, isHead, data, form }: Draft): string {
  if (isHead) return 'HEAD';
  if (form === '--upload-file') return 'PUT';
  return !isGet && (data.length > 0 || form !== null) ? 'POST' : 'GET';
}

function bodyOf({ data, form, isGet }: Draft, input: CommandInput | null): RequestBody {
  const issue = (why: BodyIssue, detail: string): RequestBody => ({
    kind: 'issue',
    issue: why,
    detail: detail.slice(0, 80),
  });
  if (form !== null) return issue('body-as-form', form);
  const [first, ...more] = data;
  if (first === undefined) return { kind: 'none' };
  if (isGet) return issue('body-in-query', '--get');
  const isJson = data.every(({ option }) => option.name === 'json');
  if (more.length > 0 && !isJson) return issue('several-bodies', String(data.length));
  const word = more.length > 0 ? joinWords(data.map((part) => part.word)) : first.word;
  const { text, unknowns } = word;
  if (text.startsWith('@') && first.option.name !== 'data-raw') {
    return text === '@-' ? inputBody(input) : issue('body-in-file', text.slice(1));
  }
  const [unknown] = unknowns;
  if (unknown?.label === text.trim()) return issue('body-in-variable', unknown.label);
  if (first.option.expands) return issue('body-in-variable', '{{…}}');
  return text.trim() === '' ? { kind: 'none' } : { kind: 'text', word };
}

function inputBody(input: CommandInput | null): RequestBody {
  switch (input?.kind) {
    case 'text':
      return { kind: 'text', word: input.word };
    case 'file':
      return { kind: 'issue', issue: 'body-in-file', detail: input.name.slice(0, 80) };
    case 'program':
    case undefined:
      return { kind: 'issue', issue: 'body-from-program', detail: (input?.name ?? '').slice(0, 80) };
  }
}
