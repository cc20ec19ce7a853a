import { commonPart } from './common-part';

/** How the lines of a text end. Windows writes CR LF, everything else LF; a CR alone is rare. */
export type LineEnd = '\r\n' | '\n' | '\r';

/** A text with LF only, as every text control of a browser has it. */
export function withLf(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text;
}

/** The line end that most lines of a text have; `null` for a text of one line. */
export function usualLineEnd(text: string): LineEnd | null {
  const counts = new Map<string, number>();
  for (const [end] of text.matchAll(/\r\n|\n|\r/g)) counts.set(end, (counts.get(end) ?? 0) + 1);
  const of = (end: LineEnd): number => counts.get(end) ?? 0;
  if (counts.size === 0) return null;
  if (of('\r\n') >= of('\n') && of('\r\n') >= of('\r')) return '\r\n';
  return of('\n') >= of('\r') ? '\n' : '\r';
}

/**
 * Restores line ends that a control could not hold. Untouched lines keep theirs, new ones get the
 * usual one; a text equal to the server's is the server's.
 * @param typed has LF only.
 * @param base the whole text before this edit.
 */
export function restoreLineEnds(typed: string, base: string, server: string): string {
  if (!base.includes('\r') && !server.includes('\r')) return typed;
  if (withLf(server) === typed) return server;
  const before = withLf(base);
  const { start, end } = commonPart(before, typed);
  const lineEnd = usualLineEnd(base) ?? usualLineEnd(server) ?? '\n';
  const head = base.slice(0, rawOffset(base, start));
  const tail = base.slice(rawOffset(base, before.length - end));
  const text = head + typed.slice(start, typed.length - end).replaceAll('\n', lineEnd) + tail;
  // A CR that comes to stand before an LF would be one line end with it.
  return withLf(text) === typed ? text : typed.replaceAll('\n', lineEnd);
}

/** Where an offset in the text with LF lies in the text itself. */
function rawOffset(text: string, offset: number): number {
  let raw = offset;
  for (let at = text.indexOf('\r\n'); at !== -1 && at < raw; at = text.indexOf('\r\n', at + 2)) raw += 1;
  return raw;
}
