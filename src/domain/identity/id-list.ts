import { parseJson } from '@kernel/json/json-codec';
import { type IdIssue, looksLikeId, readId } from './resource-id';

/** What a text means where one campaign ID or a list of them may be entered. */
export type IdListRead =
  | { readonly kind: 'empty' }
  | { readonly kind: 'one'; readonly id: string }
  /** Each ID once, in their order; `repeated`: how many more of them the text has. */
  | { readonly kind: 'several'; readonly ids: readonly string[]; readonly repeated: number }
  /** `part`: the part of a list that is no ID; `null` if it is the whole text. */
  | { readonly kind: 'bad'; readonly issue: IdIssue | 'blank'; readonly part: string | null };

/** Between IDs: commas, semicolons, bars, tabs and line breaks. */
const SEPARATOR = /[,;|\t\r\n]/u;
const QUOTES = /^["'“”„‘’`]+|["'“”„‘’`]+$/gu;

/**
 * Reads one campaign ID, or several separated by commas, lines, tabs or spaces, or as a JSON array,
 * with or without quotes. IDs have no blanks and no commas here.
 */
export function readIdList(text: string): IdListRead {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  const parts = partsOf(trimmed);
  if (parts === null) return readOne(trimmed);
  if (parts.length === 0) return { kind: 'empty' };
  const reads = parts.map((part) => ({ part, read: readId(part, 'campaign') }));
  for (const { part, read } of reads) {
    if (!read.ok) return { kind: 'bad', issue: read.issue, part: read.issue === 'api-key' ? null : part };
    if (/\s/u.test(read.id)) return { kind: 'bad', issue: 'blank', part };
  }
  const ids = [...new Set(reads.flatMap(({ read }) => (read.ok ? [read.id] : [])))];
  const [first = ''] = ids;
  if (parts.length === 1) return { kind: 'one', id: first };
  return { kind: 'several', ids, repeated: parts.length - ids.length };
}

function readOne(text: string): IdListRead {
  const read = readId(text, 'campaign');
  if (!read.ok) return { kind: 'bad', issue: read.issue, part: null };
  return /\s/u.test(read.id) ? { kind: 'bad', issue: 'blank', part: null } : { kind: 'one', id: read.id };
}

/** The parts of a list; `null` if the text is no list. */
function partsOf(text: string): readonly string[] | null {
  const listed = jsonStrings(text) ?? (SEPARATOR.test(text) ? text.split(SEPARATOR) : null);
  const parts = listed ?? spacedIds(text);
  return parts?.map((part) => part.trim().replace(QUOTES, '').trim()).filter((part) => part !== '') ?? null;
}

function jsonStrings(text: string): readonly string[] | null {
  if (!text.startsWith('[')) return null;
  try {
    const value = parseJson(text);
    return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : null;
  } catch {
    return null;
  }
}

/** Spaces separate IDs only if every part looks like one. */
function spacedIds(text: string): readonly string[] | null {
  const parts = text.split(/\s+/u);
  return parts.length > 1 && parts.every((part) => looksLikeId(part.replace(QUOTES, ''))) ? parts : null;
}
