import { z } from 'zod';
import type { Session } from '@domain/crashes/crash';
import { parseOrNull } from './read-crash-file';

/** What of a log line says to which session it belongs. */
const lineSchema = z.object({ at: z.string(), event: z.string() });

/** The lines of a session in the log: from its start to the next one. */
export function linesOfSession({ startedAt }: Session, lines: readonly string[]): readonly string[] {
  const own: string[] = [];
  for (const line of lines) {
    const { at, event } = parseOrNull(line, lineSchema) ?? { at: '', event: '' };
    if (at < startedAt) continue;
    if (event === 'start' && own.length > 0) break;
    own.push(line);
  }
  return own;
}
