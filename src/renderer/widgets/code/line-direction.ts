import { type Extension, Prec, RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin } from '@codemirror/view';

const auto = Decoration.line({ attributes: { dir: 'auto' } });

function linesInSight({ state, visibleRanges }: EditorView): DecorationSet {
  const lines = new RangeSetBuilder<Decoration>();
  let done = -1;
  for (const { from, to } of visibleRanges) {
    for (let at = from; at <= to;) {
      const line = state.doc.lineAt(at);
      if (line.from > done) lines.add(line.from, line.from, auto);
      done = line.from;
      at = line.to + 1;
    }
  }
  return lines.finish();
}

/** Each line is written in the direction of its own text, and the caret moves so. */
export const linesByTheirText: Extension = [
  EditorView.perLineTextDirection.of(true),
  Prec.lowest(
    ViewPlugin.define(
      (view) => ({
        lines: linesInSight(view),
        update(update) {
          if (update.docChanged || update.viewportChanged) this.lines = linesInSight(update.view);
        },
      }),
      { decorations: (plugin) => plugin.lines },
    ),
  ),
];
