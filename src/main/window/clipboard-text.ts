import { clipboard } from 'electron';
import type { PasteSource } from '@backend/credentials/paste-handlers';

/** The text of the clipboard, or on Linux of what is selected. */
export async function clipboardText(source: PasteSource): Promise<string> {
  if (source === 'clipboard') return clipboard.readText();
  const selection = clipboard.selection as typeof clipboard | undefined;
  if (selection !== undefined) return selection.readText();
  // Earlier versions of Electron, such as the one that stands in for tests, have it as an argument.
  const read = clipboard.readText.bind(clipboard) as (type: 'selection') => string | Promise<string>;
  return read('selection');
}
