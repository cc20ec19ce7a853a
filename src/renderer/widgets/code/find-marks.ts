import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { type Matches, NO_MATCHES } from '@domain/find/find-in-text';
import { replacedSpan } from './replaced-span';

interface Marked {
  readonly matches: Matches;
  readonly current: number;
}

const setMarked = StateEffect.define<Marked>();
const marked = StateField.define<Marked>({
  create: () => ({ matches: NO_MATCHES, current: -1 }),
  update: (value, { effects }) => effects.findLast((effect) => effect.is(setMarked))?.value ?? value,
});

const MATCH = Decoration.mark({ class: 'match' });
const CURRENT = Decoration.mark({ class: 'match current-match' });

/** Draws the matches in sight. While the text is another one, those of before move with it. */
const drawn = ViewPlugin.define(
  (view) => ({
    marks: marksIn(view),
    isStale: false,
    update(update: ViewUpdate) {
      const isNew = update.state.field(marked) !== update.startState.field(marked);
      if (isNew) this.isStale = false;
      else if (update.docChanged) {
        this.isStale = true;
        this.marks = this.marks.map(update.changes);
      }
      if (isNew || (update.viewportChanged && !this.isStale)) this.marks = marksIn(update.view);
    },
  }),
  { decorations: (plugin) => plugin.marks },
);

function marksIn({ state, visibleRanges }: EditorView): DecorationSet {
  const { matches, current } = state.field(marked);
  const { spans } = matches;
  const ranges = visibleRanges.flatMap(({ from, to }) => {
    const [start, end] = [firstAfter(spans, from), firstAfter(spans, to)];
    return spans
      .slice(Math.max(0, start - 1), end + 1)
      .map(([at, until], index) => (Math.max(0, start - 1) + index === current ? CURRENT : MATCH).range(at, until));
  });
  return Decoration.set(ranges, true);
}

/** The index of the first match that begins at a position or after it. */
function firstAfter(spans: Matches['spans'], position: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[0] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What marks matches in an editor. */
export const findMarks = [marked, drawn];

/** Selects a part of the text and brings it to the middle of the view. */
export function selectSpan(view: EditorView, from: number, to: number): void {
  view.dispatch({
    selection: { anchor: from, head: to },
    effects: EditorView.scrollIntoView(from, { y: 'center' }),
  });
}

/** Replaces a part of the text, as if it were typed: as little of it as the two differ in. */
export function replaceSpan(view: EditorView, from: number, to: number, insert: string): void {
  const span = replacedSpan(view.state.sliceDoc(from, to), insert);
  if (span === null) return;
  view.dispatch({
    changes: { from: from + span.from, to: from + span.to, insert: span.insert },
    userEvent: 'input.replace',
  });
}

/** Marks matches; `current` is the index of the one that is selected, or -1. */
export function markMatches(view: EditorView, matches: Matches, current: number): void {
  view.dispatch({ effects: setMarked.of({ matches, current }) });
}
