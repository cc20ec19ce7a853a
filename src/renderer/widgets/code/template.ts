import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { type EditorState, type Extension, Facet, type Range } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { hardToSpeak } from '@domain/opening-message/hard-to-speak';
import { withoutNames } from '@domain/opening-message/placeholder-names';
import type { SpokenIssue } from '@domain/opening-message/spoken-patterns';
import {
  canBeName,
  type OpenPlaceholder,
  openPlaceholder,
  type PlaceholderStyle,
  templateParts,
  writtenAs,
} from '@domain/text/placeholders';

/** What an opening message's placeholders are read and completed by. */
export interface TemplateNames {
  readonly style: PlaceholderStyle;
  /** The known metadata keys, each with what is said beside it (in how many rows it stands). */
  readonly known: readonly { readonly name: string; readonly detail: string }[];
  /**
   * What the pointer is told of a name that no recipient has; `null` while nobody can know, because
   * there are no recipients.
   */
  readonly unknown: ((name: string) => string) | null;
  /** What the pointer is told of a part that is hard to speak; `null` for what is not marked. */
  readonly hard: (issue: SpokenIssue) => string | null;
}

const NOTHING: TemplateNames = { style: '{{name}}', known: [], unknown: null, hard: () => null };
const names = Facet.define<TemplateNames, TemplateNames>({ combine: (values) => values[0] ?? NOTHING });

/** Marks what is in sight, because a long message may hold thousands of placeholders. */
const marks = ViewPlugin.define(
  (view) => ({
    marks: marksIn(view),
    update(update: ViewUpdate) {
      const renamed = update.state.facet(names) !== update.startState.facet(names);
      if (update.docChanged || update.viewportChanged || renamed) this.marks = marksIn(update.view);
    },
  }),
  { decorations: (plugin) => plugin.marks },
);

/**
 * A placeholder that begins or ends outside of what is in sight is found when it reaches no further
 * than this.
 */
const AROUND = 500;

function marksIn({ state, visibleRanges }: EditorView): DecorationSet {
  let done = 0;
  const ranges = visibleRanges.flatMap(({ from, to }) => {
    const start = Math.max(done, from - AROUND);
    done = Math.min(state.doc.length, to + AROUND);
    return start >= done ? [] : marksBetween(state, start, done);
  });
  return Decoration.set(ranges, true);
}

function marksBetween(state: EditorState, start: number, end: number): Range<Decoration>[] {
  const { style, known, unknown, hard } = state.facet(names);
  const keys = new Set(known.map(({ name }) => name));
  const parts = templateParts(state.doc.sliceString(start, end), style);
  const spoken = hardToSpeak(withoutNames(parts)).flatMap(({ issue, from, to }) => {
    const title = hard(issue);
    if (title === null) return [];
    return Decoration.mark({ class: 'hard-to-speak', attributes: { title } }).range(start + from, start + to);
  });
  let at = start;
  const placeholders = parts.flatMap(({ text, name }) => {
    const from = at;
    at += text.length;
    if (name === null) return [];
    const title = keys.has(name) ? undefined : unknown?.(name);
    const mark =
      title === undefined
        ? Decoration.mark({ class: 'name' })
        : Decoration.mark({ class: 'name unknown-name', attributes: { title } });
    return [mark.range(from, at)];
  });
  return [...placeholders, ...spoken];
}

/**
 * The placeholder around a position, which stands in one line and is not longer than a name may be.
 */
function openAt(state: EditorState, pos: number, style: PlaceholderStyle): OpenPlaceholder | null {
  const from = Math.max(0, pos - AROUND);
  const open = openPlaceholder(state.doc.sliceString(from, pos + AROUND), pos - from, style);
  if (open === null) return null;
  return { from: from + open.from, to: from + open.to, nameFrom: from + open.nameFrom, nameTo: from + open.nameTo };
}

function complete(context: CompletionContext): CompletionResult | null {
  const { style, known } = context.state.facet(names);
  const open = openAt(context.state, context.pos, style);
  if (known.length === 0 || (open === null && !context.explicit)) return null;
  const [from, to] = open === null ? [context.pos, context.pos] : [open.nameFrom, open.nameTo];
  return {
    from,
    to,
    filter: open !== null,
    // Otherwise each further letter asks again, and until the response the list still on
    // screen would not accept Enter.
    ...(open === null ? {} : { validFor: canBeName }),
    options: known.map(({ name, detail }): Completion => {
      const whole = writtenAs(name, style);
      return {
        label: name,
        detail,
        apply(view, _completion, nameFrom, nameTo) {
          const now = openAt(view.state, nameTo, style);
          const place = now ?? { from: nameFrom, to: nameTo };
          view.dispatch({
            changes: { from: place.from, to: place.to, insert: whole },
            selection: { anchor: place.from + whole.length },
            userEvent: 'input.complete',
          });
        },
      };
    }),
  };
}

/**
 * An opening message: placeholders marked, and completed from the known keys while one is being
 * typed or on Ctrl+Space.
 */
export function openingMessage(now: TemplateNames): Extension {
  // Whoever sees the list and presses Enter means it, however quick they are: it takes keys from
  // its first moment.
  return [names.of(now), marks, autocompletion({ override: [complete], icons: false, interactionDelay: 0 })];
}
