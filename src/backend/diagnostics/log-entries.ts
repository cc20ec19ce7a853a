import { isJsonObject, type JsonObject, type JsonValue } from '@kernel/json/json';
import { parseJson } from '@kernel/json/json-codec';
import { numberText } from '@kernel/json/json-number';

type Shown = string | number | boolean | null | readonly string[];
export type LogEntry = Readonly<Record<string, Shown>>;

/** Stands for a value that is not known to be harmless. */
export const LEFT_OUT = '<left out>';

/**
 * The facts of a log line that are reported, by event. Of any other event only its name and time
 * are.
 */
const FACTS: Readonly<Record<string, readonly string[]>> = {
  start: ['version', 'electron', 'platform'],
  end: [],
  'unexpected-error': ['where', 'reference', 'error', 'code', 'frames'],
  // Of earlier versions.
  mistake: ['where', 'reference', 'error', 'code', 'frames'],
  'page-error': ['where', 'name', 'frames'],
  'page-gone': ['reason', 'exitCode'],
  'process-gone': ['type', 'reason', 'exitCode'],
  'page-unresponsive': [],
  'crash-not-recorded': ['error', 'code', 'why'],
  'no-store': ['kind', 'reason'],
  backup: ['reason', 'made', 'why'],
  restore: ['done', 'why'],
  erase: ['kind', 'done', 'why'],
  tidy: ['kind'],
  sandbox: [],
};

const LEVELS = new Set(['info', 'warn', 'error']);
const CODE = /^[A-Za-z][\w.:-]{0,60}$/;
const VERSION = /^\d{1,5}(?:\.\d{1,5}){1,3}[\w.-]{0,20}$/;
/** Seven digits in a row may be a phone number. */
const LONG_NUMBER = /\d{7}/;
const REFERENCE = /^[0-9a-f]{8}$/;
const FRAME =
  /^at (?:(?:async |new )?([\w.$<>]{1,80}(?: \[as [\w.$]{1,40}\])?) \()?(.{1,400}?):(\d{1,7}):(\d{1,7})\)?$/;
/**
 * Where places in the app begin, at the last such folder: everything before is about this computer.
 */
const OURS = /^.*[/\\]((?:out[/\\](?:main|preload|renderer)|node_modules)[/\\].*)$/;

/**
 * The entries of log lines, oldest first, reduced to what is known to be harmless: times, levels,
 * event names, codes and places in our own code. A line that cannot be read is dropped.
 */
export function readEntries(lines: readonly string[]): readonly LogEntry[] {
  return lines.flatMap((line) => {
    const parsed = read(line);
    return isJsonObject(parsed) ? [entryOf(parsed)] : [];
  });
}

function read(line: string): JsonValue {
  try {
    return parseJson(line);
  } catch {
    return null;
  }
}

function entryOf(line: JsonObject): LogEntry {
  const { at, level, event } = line;
  const name = typeof event === 'string' && Object.hasOwn(FACTS, event) ? event : LEFT_OUT;
  return {
    at: typeof at === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(at) ? at : LEFT_OUT,
    level: typeof level === 'string' && LEVELS.has(level) ? level : LEFT_OUT,
    event: name,
    ...Object.fromEntries(
      (FACTS[name] ?? []).flatMap((key) => {
        const value = line[key];
        return value === undefined ? [] : [[key, shown(key, value)] as const];
      }),
    ),
  };
}

function shown(key: string, value: JsonValue): Shown {
  if (typeof value === 'boolean' || value === null) return value;
  const number = numberText(value);
  if (number !== null) return number.length <= 10 ? Number(number) : LEFT_OUT;
  if (key === 'frames') return Array.isArray(value) ? value.map(frameOf) : LEFT_OUT;
  if (typeof value !== 'string') return LEFT_OUT;
  if (key === 'why') return codesIn(value);
  return isCode(value) ? value : LEFT_OUT;
}

function isCode(text: string): boolean {
  if (REFERENCE.test(text) || VERSION.test(text)) return true;
  return CODE.test(text) && !LONG_NUMBER.test(text);
}

/** An error that was logged as JSON: its codes, such as `storage/disk-full`. */
function codesIn(text: string): string {
  const parsed = read(text);
  if (!isJsonObject(parsed)) return isCode(text) ? text : LEFT_OUT;
  const codes = [parsed['kind'], parsed['reason']].filter((code): code is string => {
    return typeof code === 'string' && isCode(code);
  });
  return codes.length === 0 ? LEFT_OUT : codes.join('/');
}

/** A place in the code: its function, and its file from our own folder on. */
function frameOf(frame: JsonValue): string {
  const [, name, location = '', line, column] = typeof frame === 'string' ? (FRAME.exec(frame) ?? []) : [];
  if (location === '') return LEFT_OUT;
  const position = `${line ?? ''}:${column ?? ''}`;
  const where = `${shortLocation(location)}:${position}`;
  return name === undefined || LONG_NUMBER.test(name) ? where : `${name} (${where})`;
}

function shortLocation(location: string): string {
  if (/^node:[\w/]{1,80}$/.test(location)) return location;
  if (/^app:\/\/campaign-desk\/assets\/[\w.-]{1,100}$/.test(location)) return location;
  const file = OURS.exec(location)?.[1]?.replaceAll('\\', '/') ?? '';
  return /^[\w@./-]{1,200}$/.test(file) ? file : LEFT_OUT;
}
