import { standardKeymap } from '@codemirror/commands';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { replacedSpan } from './replaced-span';
import { look } from './look';

/** What a text control says of itself to those who cannot see it. */
export interface CodeFacts {
  readonly label: string;
  /** Hint, problems and server value in one text: what describes the control stands outside of its shadow tree. */
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
  /** Checked for spelling, and so no code. */
  readonly prose: boolean;
  readonly extensions: Extension;
  /** Every change that the person makes; never one that `show` makes. */
  readonly ontext: (text: string) => void;
}

export interface CodeEditor {
  readonly view: EditorView;
  /** Shows another text without counting as typing; the caret stays where it is in what did not change. */
  show: (text: string) => void;
  describe: (facts: CodeFacts) => void;
  /** Puts other extensions in the place of those that it has. */
  extend: (extensions: Extension) => void;
  destroy: () => void;
}

const fromOutside = Annotation.define<true>();

/**
 * A CodeMirror editor in a shadow tree, where its styles are style sheets that are made by script: the page's policy allows no `<style>`.
 * It has no undo of its own, because the draft's goes over all fields and over restarts.
 */
export function createEditor({
  root,
  text,
  selection,
  facts,
  prose,
  extensions,
  ontext,
}: CodeEditorOptions): CodeEditor {
  const described = document.createElement('span');
  described.id = 'description';
  described.hidden = true;
  const about = new Compartment();
  const beyond = new Compartment();
  const length = EditorState.create({ doc: text }).doc.length;

  function aboutOf(now: CodeFacts): Extension {
    described.textContent = now.description;
    return [
      placeholder(now.placeholder),
      EditorView.contentAttributes.of({
        'aria-label': now.label,
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
        keymap.of(standardKeymap),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          spellcheck: String(prose),
          autocorrect: prose ? 'on' : 'off',
          autocapitalize: prose ? 'on' : 'off',
        }),
        EditorView.domEventHandlers({ beforeinput: withoutOwnUndo }),
        EditorView.updateListener.of((update) => {
          if (!update.docChanged) return;
          if (update.transactions.some((transaction) => transaction.annotation(fromOutside) === true)) return;
          ontext(update.state.doc.toString());
        }),
        look,
      ],
    }),
  });
  root.append(described);

  return {
    view,
    show(next) {
      const span = replacedSpan(view.state.doc.toString(), view.state.toText(next).toString());
      if (span !== null) view.dispatch({ changes: span, annotations: fromOutside.of(true) });
    },
    describe(now) {
      view.dispatch({ effects: about.reconfigure(aboutOf(now)) });
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

/** The browser's own undo knows nothing of the draft's steps, and would take back what `show` did. */
function withoutOwnUndo(event: InputEvent): boolean {
  if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
  event.preventDefault();
  return true;
}
