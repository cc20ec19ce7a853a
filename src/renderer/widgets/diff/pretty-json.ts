import { applyEdits, format } from 'jsonc-parser';

/**
 * A JSON text set out over lines for reading. Only white space is added: numbers and strings stay
 * as they are sent.
 */
export function prettyJson(text: string): string {
  return applyEdits(text, format(text, undefined, { insertSpaces: true, tabSize: 2, eol: '\n' }));
}
