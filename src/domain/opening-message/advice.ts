import { type PlaceholderStyle, type TemplatePart, templateParts } from '../text/placeholders';
import { hardToSpeak } from './hard-to-speak';
import { type MessagePart, missingParts } from './message-parts';
import { nearColumn } from './near-column';
import { withoutNames } from './placeholder-names';
import { SPOKEN_ISSUES, type SpokenIssue } from './spoken-patterns';

/**
 * How much of an opening message is read for advice, in UTF-16 code units: some five minutes of
 * speech.
 */
export const MAX_ADVISED = 5_000;
const MAX_EXAMPLE = 60;

/** One piece of advice on an opening message. Heuristics: each may be wrong. */
export type OpeningAdvice =
  | { readonly about: 'missing'; readonly part: MessagePart }
  | { readonly about: 'hard-to-speak'; readonly issue: SpokenIssue; readonly count: number; readonly example: string }
  | { readonly about: 'near-column'; readonly key: string; readonly column: string };

/**
 * Returns advice on an opening message: what it does not seem to say, what cannot be spoken well,
 * and placeholders that probably mean a column. Reads the first `MAX_ADVISED` characters.
 * @param columns the metadata keys of the recipients; none if there are no recipients.
 */
export function adviseOpening(
  template: string,
  style: PlaceholderStyle,
  columns: readonly string[],
): readonly OpeningAdvice[] {
  const read = template.slice(0, MAX_ADVISED);
  if (read.trim() === '') return [];
  const parts = templateParts(read, style);
  return [
    ...missingParts(parts.map(({ text, name }) => (name === null ? text : 'Name')).join('')).map(
      (part): OpeningAdvice => ({ about: 'missing', part }),
    ),
    ...spokenIssues(read, parts),
    ...nearColumns(parts, columns),
  ];
}

function spokenIssues(read: string, parts: readonly TemplatePart[]): readonly OpeningAdvice[] {
  const spans = hardToSpeak(withoutNames(parts));
  return SPOKEN_ISSUES.flatMap((issue): readonly OpeningAdvice[] => {
    const [first, ...others] = spans.filter((span) => span.issue === issue);
    if (first === undefined) return [];
    const example = read.slice(first.from, Math.min(first.to, first.from + MAX_EXAMPLE)).trim();
    return [{ about: 'hard-to-speak', issue, count: others.length + 1, example }];
  });
}

function nearColumns(parts: readonly TemplatePart[], columns: readonly string[]): readonly OpeningAdvice[] {
  const known = new Set(columns);
  const names = new Set(parts.flatMap(({ name }) => (name === null || known.has(name) ? [] : [name])));
  return [...names].flatMap((key): readonly OpeningAdvice[] => {
    const column = nearColumn(key, columns);
    return column === null ? [] : [{ about: 'near-column', key, column }];
  });
}
