import { json } from '@codemirror/lang-json';
import { bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { type EditorState, type Extension, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { tagHighlighter, tags } from '@lezer/highlight';
import { readJsonObject } from '@domain/json/json-text';

const colours = tagHighlighter([
  { tag: tags.propertyName, class: 'json-key' },
  { tag: tags.string, class: 'json-string' },
]);

const mark = Decoration.mark({ class: 'problem' });

/** Longer texts are not parsed with each key: the message beside the field says line and column. */
const MAX_PARSED = 10_000;

/**
 * Marks the place where the text stops being a JSON object; the message beside the field says line
 * and column.
 */
const problem = StateField.define<DecorationSet>({
  create: problemIn,
  update: (marks, transaction) => (transaction.docChanged ? problemIn(transaction.state) : marks),
  provide: (field) => EditorView.decorations.from(field),
});

function problemIn({ doc }: EditorState): DecorationSet {
  if (doc.length > MAX_PARSED) return Decoration.none;
  const text = doc.toString();
  if (text.trim() === '') return Decoration.none;
  const read = readJsonObject(text);
  if (read.ok) return Decoration.none;
  const at = doc.line(read.line).from + read.column - 1;
  // At the end of the text there is no character to underline: the last one that says something is.
  const from = at < text.trimEnd().length ? at : text.trimEnd().length - 1;
  return Decoration.set([mark.range(from, from + 1)]);
}

/** A JSON object as text: coloured, with brackets that match and the first error underlined. */
export const jsonObject: Extension = [json(), syntaxHighlighting(colours), bracketMatching(), problem];
