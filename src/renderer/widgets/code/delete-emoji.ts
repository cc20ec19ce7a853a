import type { EditorView, KeyBinding } from '@codemirror/view';
import { lazy } from '@kernel/lazy';

const graphemes = lazy(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

/**
 * Skin tones, keycaps and tags belong to the emoji before them; letters built of several signs lose
 * one sign, as everywhere on the platform.
 */
const EMOJI = /\p{Extended_Pictographic}|\p{RI}|\u20E3/u;

/** No emoji is longer, in UTF-16 code units. */
const MAX_EMOJI = 40;

function deleteEmoji(view: EditorView): boolean {
  const { state } = view;
  const { main } = state.selection;
  if (!main.empty || state.selection.ranges.length > 1) return false;
  const line = state.doc.lineAt(main.head);
  const from = Math.max(line.from, main.head - MAX_EMOJI);
  const before = state.doc.sliceString(from, main.head);
  const last = [...graphemes().segment(before)].at(-1)?.segment ?? '';
  if (!EMOJI.test(last)) return false;
  view.dispatch({
    changes: { from: main.head - last.length, to: main.head },
    userEvent: 'delete.backward',
    scrollIntoView: true,
  });
  return true;
}

/** Backspace deletes a whole emoji. */
export const deleteEmojiKey: KeyBinding = { key: 'Backspace', run: deleteEmoji };
