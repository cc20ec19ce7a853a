/**
 * From this length on, in UTF-16 code units, a text is edited in CodeMirror, which draws only what
 * is in sight: Chromium lays out a whole text area with each key, which takes 20 ms for 100,000
 * characters and 200 ms for a million.
 */
export const LARGE_TEXT = 20_000;

export const isLarge = (text: string): boolean => text.length > LARGE_TEXT;

/**
 * The text and the caret after an input event that the browser has not applied yet; `null` when it
 * inserts nothing.
 */
export function insertedText(
  control: HTMLInputElement | HTMLTextAreaElement,
  event: InputEvent,
): { readonly text: string; readonly caret: number } | null {
  const data = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
  if (!event.inputType.startsWith('insert') || event.isComposing || data === '') return null;
  const lineEnds = /\r\n|\r|\n/g;
  // As the browser does: an input of one line drops line ends, a text area has LF only.
  const plain = data.replaceAll(lineEnds, control instanceof HTMLInputElement ? '' : '\n');
  const start = control.selectionStart ?? control.value.length;
  const end = control.selectionEnd ?? start;
  return { text: control.value.slice(0, start) + plain + control.value.slice(end), caret: start + plain.length };
}
