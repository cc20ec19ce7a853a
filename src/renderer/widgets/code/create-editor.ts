import { standardKeymap } from '@codemirror/commands';
import { Annotation, type ChangeSpec, Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap, placeholder } from '@codemirror/view';
import { deleteEmojiKey } from './delete-emoji';
import { editorTheme } from './editor-theme';
import { findMarks } from './find-marks';
import { LARGE_TEXT } from './large-text';
import { linesByTheirText } from './line-direction';
import { replacedSpan } from './replaced-span';
import type { SpellingExtension } from './spelling-marks';

/** What a text control says of itself to those who cannot see it. */
export interface CodeFacts {
  readonly label: string;
  /**
   * Hint, problems and server value in one text: what describes the control stands outside of its
   * shadow tree.
   */
  readonly description: string;
  readonly invalid: boolean;
  /** What the control shows while it is empty. */
  readonly placeholder: string;
}

export interface CodeSelection {
  readonly anchor: number;
  readonly head: number;
}

interface CodeEditorOptions {
  readonly root: ShadowRoot;
  readonly text: string;
  readonly selection: CodeSelection;
  readonly facts: CodeFacts;
  readonly prose: boolean;
  /** What marks misspelled words; `null` for none. */
  readonly spelling: SpellingExtension | null;
  /** Line ends cannot be typed or pasted. */
  readonly oneLine: boolean;
  readonly extensions: Extension;
  /** Every change that the user makes; never one that `show` makes. */
  readonly ontext: (text: string) => void;
}

export interface CodeEditor {
  readonly view: EditorView;
  /**
   * Shows another text without counting as typing; the caret stays where it is in what did not
   * change.
   */
  show: (text: string) => void;
  describe: (facts: CodeFacts) => void;
  /** Other words may be misspelled than before. */
  checkSpelling: () => void;
  /** Puts other extensions in the place of those that it has. */
  extend: (extensions: Extension) => void;
  destroy: () => void;
}

/** Characters that cannot be seen stand in the text by their codes. */
const specialCharacters = highlightSpecialChars({
  addSpecialChars: /[\u202A-\u202E\u2060-\u2069]|\p{Cs}/u,
  render(code, name) {
    const mark = document.createElement('span');
    mark.className = 'hidden-character';
    mark.textContent = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    mark.setAttribute('aria-label', name ?? mark.textContent);
    return mark;
  },
});

const fromOutside = Annotation.define<true>();

/**
 * A CodeMirror editor in a shadow tree, where its styles are style sheets that are made by script:
 * the page's policy allows no `<style>`. It has no undo of its own, because the draft's goes over
 * all fields and over restarts.
 */
export function createEditor({
  root,
  text,
  selection,
  facts,
  prose,
  spelling,
  oneLine,
  extensions,
  ontext,
}: CodeEditorOptions): CodeEditor {
  const described = document.createElement('span');
  described.id = 'description';
  described.hidden = true;
  let shown = facts;
  const about = new Compartment();
  const beyond = new Compartment();
  /**
   * What this editor has told the page, or was told by it: asking again for the same costs nothing
   * then.
   */
  let known = text;
  const length = EditorState.create({ doc: text }).doc.length;

  function aboutOf(now: CodeFacts): Extension {
    described.textContent = now.description;
    return [
      placeholder(drawnOnly(now.placeholder)),
      EditorView.contentAttributes.of({
        'aria-label': now.label,
        ...(now.placeholder === '' ? {} : { 'aria-placeholder': now.placeholder }),
        ...(now.description === '' ? {} : { 'aria-describedby': described.id }),
        ...(now.invalid ? { 'aria-invalid': 'true' } : {}),
      }),
    ];
  }

  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      selection: { anchor: Math.min(selection.anchor, length), head: Math.min(selection.head, length) },
      extensions: [
        about.of(aboutOf(facts)),
        beyond.of(extensions),
        keymap.of([deleteEmojiKey, ...standardKeymap]),
        findMarks,
        spelling?.extension ?? [],
        specialCharacters,
        EditorView.lineWrapping,
        prose ? linesByTheirText : [],
        EditorView.contentAttributes.of({
          // Misspelled words have marks of our own.
          spellcheck: 'false',
          autocorrect: prose ? 'on' : 'off',
          autocapitalize: prose ? 'on' : 'off',
        }),
        EditorView.domEventHandlers({
          beforeinput: (event, target) => withoutOwnUndo(event) || insertedAtOnce(event, target),
        }),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          if (update.transactions.some((transaction) => transaction.annotation(fromOutside) === true)) return;
          known = update.state.doc.toString();
          ontext(known);
        }),
        oneLine ? withoutLineEnds : [],
        EditorView.editorAttributes.of(({ state }) => (state.doc.length > LARGE_TEXT ? { class: 'large' } : null)),
        editorTheme,
      ],
    }),
  });
  root.append(described);

  return {
    view,
    show(next) {
      if (next === known) return;
      known = next;
      const span = replacedSpan(view.state.doc.toString(), view.state.toText(next).toString());
      if (span !== null) view.dispatch({ changes: span, annotations: fromOutside.of(true) });
    },
    describe(now) {
      const before = shown;
      shown = now;
      described.textContent = now.description;
      // A count of characters is another description with each key, and a dispatch lays out the
      // editor.
      const isOnlyDescription =
        before.label === now.label &&
        before.placeholder === now.placeholder &&
        before.invalid === now.invalid &&
        (before.description === '') === (now.description === '');
      if (!isOnlyDescription) view.dispatch({ effects: about.reconfigure(aboutOf(now)) });
    },
    checkSpelling() {
      spelling?.check(view);
    },
    extend(next) {
      view.dispatch({ effects: beyond.reconfigure(next) });
    },
    destroy() {
      view.destroy();
      described.remove();
    },
  };
}

/**
 * Text that comes in one piece and is longer than this is not left to the browser, which would draw
 * all of it first.
 */
const MAX_DRAWN_INPUT = 1_000;

/**
 * Dictation and text expanders insert whole paragraphs; a paste is the editor's own business
 * already.
 */
function insertedAtOnce(event: InputEvent, view: EditorView): boolean {
  if (event.inputType !== 'insertText' || event.data === null || event.data.length <= MAX_DRAWN_INPUT) return false;
  event.preventDefault();
  view.dispatch(view.state.replaceSelection(view.state.toText(event.data)), { userEvent: 'input.paste' });
  return true;
}

/** Drops the line ends of what is typed or pasted, as an input of one line does. */
const withoutLineEnds = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.isUserEvent('input')) return transaction;
  const changes: ChangeSpec[] = [];
  const lines: number[] = [];
  transaction.changes.iterChanges((from, to, _fromNew, _toNew, inserted) => {
    lines.push(inserted.lines);
    changes.push({ from, to, insert: [...inserted.iterLines()].join('') });
  });
  if (lines.every((count) => count === 1)) return transaction;
  const combined = transaction.startState.changes(changes);
  const head = combined.mapPos(transaction.startState.selection.main.to, 1);
  return { changes: combined, selection: { anchor: head }, userEvent: 'input.paste' };
});

/**
 * The browser's own undo knows nothing of the draft's steps, and would take back what `show` did.
 */
function withoutOwnUndo(event: InputEvent): boolean {
  if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
  event.preventDefault();
  return true;
}

/** A placeholder that is drawn by the theme, so that Chromium does not report it as the value. */
function drawnOnly(text: string): HTMLElement {
  const drawn = document.createElement('span');
  drawn.dataset['text'] = text;
  return drawn;
}
