import type { RecipientInput } from '@domain/fields/recipients';
import { writeJson } from '@kernel/json/json-codec';
import type { RawDraft } from '../store';

/**
 * What is stored of a draft as JSON in pieces: its columns as texts, its edits and its rows.
 * Nothing in it is parsed, so that it can be written whatever it holds.
 */
export function* rawDraftText({ draft, edits }: RawDraft, rows: Iterable<RecipientInput>): Iterable<string> {
  yield '{\n  "draft": {';
  yield* joined(Object.entries(draft).map(([name, value]) => `${writeJson(name)}: ${writeJson(value)}`));
  yield '},\n  "edits": [';
  yield* joined(edits.map((edit) => writeJson(edit)));
  yield '],\n  "recipients": [';
  let isFirst = true;
  for (const row of rows) {
    yield `${isFirst ? '' : ',\n'}${writeJson(row)}`;
    isFirst = false;
  }
  yield ']\n}\n';
}

function* joined(texts: readonly string[]): Iterable<string> {
  for (const [at, text] of texts.entries()) yield at === 0 ? text : `,\n    ${text}`;
}
