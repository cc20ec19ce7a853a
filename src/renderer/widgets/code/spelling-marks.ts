import { type Extension, StateEffect } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  type PluginValue,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import type { CheckedWord } from '@domain/spelling/checked-words';
import type { SpellChecker } from '../spelling/spell-checker.svelte';
import { replaceSpan } from './find-marks';

/** What an editor needs to mark misspelled words. */
export interface SpellingPorts {
  readonly checker: Pick<SpellChecker, 'misspelledIn' | 'showMenu'>;
  /** Runs after a time in milliseconds unless the returned function is called before. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Called after each check with all marks. */
  readonly onmarks: (misspelled: readonly CheckedWord[]) => void;
  /** Ends a step of undo. */
  readonly commit: () => void;
}

type Span = Pick<CheckedWord, 'from' | 'to'>;

/** How long typing and scrolling must rest before words are checked, in milliseconds. */
const PAUSE_MS = 150;

/** What begins or ends out of sight is understood if it reaches no further than this. */
const AROUND = 250;

const MARK = Decoration.mark({ class: 'misspelled', attributes: { 'aria-invalid': 'spelling' } });
const setMarks = StateEffect.define<readonly CheckedWord[]>();

/** Marks the misspelled words in sight. Marks move with their text while it is edited. */
class SpellingMarks implements PluginValue {
  marks: DecorationSet = Decoration.none;
  readonly #view: EditorView;
  readonly #ports: SpellingPorts;
  #stopWaiting: () => void = () => undefined;
  /** The word that ends at the caret may not be whole yet. */
  #isTyping = false;

  constructor(view: EditorView, ports: SpellingPorts) {
    this.#view = view;
    this.#ports = ports;
    this.checkLater();
  }

  update({ docChanged, changes, transactions, selectionSet, focusChanged, viewportChanged }: ViewUpdate): void {
    const wasTyping = this.#isTyping;
    if (docChanged) {
      this.marks = this.marks.update({ filter: (from, to) => changes.touchesRange(from, to) === false }).map(changes);
      this.#isTyping = transactions.some((each) => each.isUserEvent('input.type') || each.isUserEvent('delete'));
    } else if (selectionSet || focusChanged) this.#isTyping = false;
    if (docChanged || viewportChanged || (wasTyping && !this.#isTyping)) this.checkLater();
    for (const effect of transactions.flatMap((each) => each.effects))
      if (effect.is(setMarks)) this.marks = Decoration.set(effect.value.map(({ from, to }) => MARK.range(from, to)));
  }

  destroy(): void {
    this.#stopWaiting();
  }

  checkLater(): void {
    this.#stopWaiting();
    this.#stopWaiting = this.#ports.after(PAUSE_MS, () => this.#check());
  }

  /** The marked word at a position. */
  markAt(position: number): Span | null {
    let found: Span | null = null;
    this.marks.between(position, position, (from, to) => {
      found = { from, to };
      return false;
    });
    return found;
  }

  #check(): void {
    // A mark that appears would end the composing.
    if (this.#view.composing) {
      this.checkLater();
      return;
    }
    const misspelled = this.#misspelledInSight();
    if (!areSame(misspelled, this.#markedNow())) this.#view.dispatch({ effects: setMarks.of(misspelled) });
    this.#ports.onmarks(misspelled);
  }

  #misspelledInSight(): readonly CheckedWord[] {
    const { state, visibleRanges } = this.#view;
    const { length } = state.doc;
    const { head } = state.selection.main;
    return visibleRanges.flatMap(({ from, to }) => {
      const start = Math.max(0, from - AROUND);
      const end = Math.min(length, to + AROUND);
      return this.#ports.checker
        .misspelledIn(state.sliceDoc(start, end))
        .map((found) => ({ ...found, from: start + found.from, to: start + found.to }))
        .filter((found) => found.from >= from && found.from < to)
        .filter((found) => (found.from > start || start === 0) && (found.to < end || end === length))
        .filter((found) => !this.#isTyping || found.to !== head);
    });
  }

  #markedNow(): readonly Span[] {
    const now: Span[] = [];
    this.marks.between(0, this.#view.state.doc.length, (from, to) => void now.push({ from, to }));
    return now;
  }
}

function areSame(some: readonly Span[], others: readonly Span[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ from, to }, index) => from === others[index]?.from && to === others[index].to)
  );
}

export interface SpellingExtension {
  readonly extension: Extension;
  /** Other words may be misspelled than before. */
  readonly check: (view: EditorView) => void;
}

/** Returns what marks misspelled words in an editor and gives them a context menu. */
export function spellingMarks(ports: SpellingPorts): SpellingExtension {
  const plugin = ViewPlugin.define((view) => new SpellingMarks(view, ports), { decorations: ({ marks }) => marks });
  return {
    extension: [
      plugin,
      EditorView.domEventHandlers({
        contextmenu(event, view) {
          const isByKeyboard = event.button !== 2 && !event.ctrlKey;
          const { main } = view.state.selection;
          const position = isByKeyboard ? main.head : view.posAtCoords({ x: event.clientX, y: event.clientY });
          const span = position === null ? null : (view.plugin(plugin)?.markAt(position) ?? null);
          if (span === null) return false;
          const { from, to } = span;
          const written = view.state.sliceDoc(from, to);
          const [found] = ports.checker.misspelledIn(written);
          if (found === undefined) return false;
          event.preventDefault();
          const caret = view.coordsAtPos(from);
          ports.checker.showMenu({
            word: found.word,
            x: isByKeyboard && caret !== null ? caret.left : event.clientX,
            y: isByKeyboard && caret !== null ? caret.bottom : event.clientY,
            isByKeyboard,
            hasSelection: !main.empty,
            replace: (correction) => {
              if (view.state.sliceDoc(from, to) !== written) return;
              ports.commit();
              replaceSpan(view, from, to, correction);
              ports.commit();
            },
          });
          return true;
        },
      }),
    ],
    check: (view) => view.plugin(plugin)?.checkLater(),
  };
}
