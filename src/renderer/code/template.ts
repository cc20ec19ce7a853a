import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { Facet, StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view';
import {
  canBeName,
  openPlaceholder,
  templateParts,
  writtenAs,
  type PlaceholderStyle,
} from '@shared/campaign/placeholders';

/** What an opening message's placeholders are read and completed by. */
export interface TemplateNames {
  readonly style: PlaceholderStyle;
  /** The known metadata keys, each with what is said beside it (in how many rows it stands). */
  readonly known: readonly { readonly name: string; readonly detail: string }[];
  /** What the pointer is told of a name that no recipient has; `null` while nobody can know, because there are no recipients. */
  readonly unknown: ((name: string) => string) | null;
}

const NOTHING: TemplateNames = { style: '{{name}}', known: [], unknown: null };
const names = Facet.define<TemplateNames, TemplateNames>({ combine: (values) => values[0] ?? NOTHING });

const marks = StateField.define<DecorationSet>({
  create: marksIn,
  update: (before, transaction) =>
    transaction.docChanged || transaction.state.facet(names) !== transaction.startState.facet(names)
      ? marksIn(transaction.state)
      : before,
  provide: (field) => EditorView.decorations.from(field),
});

function marksIn(state: EditorState): DecorationSet {
  const { style, known, unknown } = state.facet(names);
  const keys = new Set(known.map(({ name }) => name));
  let at = 0;
  const ranges = templateParts(state.doc.toString(), style).flatMap(({ text, name }) => {
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
  return Decoration.set(ranges);
}

function complete(context: CompletionContext): CompletionResult | null {
  const { style, known } = context.state.facet(names);
  const text = context.state.doc.toString();
  const open = openPlaceholder(text, context.pos, style);
  if (known.length === 0 || (open === null && !context.explicit)) return null;
  const [from, to] = open === null ? [context.pos, context.pos] : [open.nameFrom, open.nameTo];
  return {
    from,
    to,
    filter: open !== null,
    // Otherwise each further letter asks anew, and until the answer the list that still stands there would not take Enter.
    ...(open === null ? {} : { validFor: canBeName }),
    options: known.map(({ name, detail }): Completion => {
      const whole = writtenAs(name, style);
      return {
        label: name,
        detail,
        apply(view, _completion, nameFrom, nameTo) {
          const now = openPlaceholder(view.state.doc.toString(), nameTo, style);
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

/** An opening message: placeholders marked, and completed from the known keys while one is being typed or on Ctrl+Space. */
export function openingMessage(now: TemplateNames): Extension {
  // Whoever sees the list and presses Enter means it, however quick they are: it takes keys from its first moment.
  return [names.of(now), marks, autocompletion({ override: [complete], icons: false, interactionDelay: 0 })];
}
