import type { Attachment } from 'svelte/attachments';
import { writeCells } from '@domain/recipients/cells';
import { looksLikeCells } from './import-source';

/** What takes pasted text itself; an editor of long texts is in a shadow tree. */
const TAKES_TEXT = 'input, textarea, [contenteditable="true"], [role="grid"]';

/** Whether a text that is pasted where nothing is typed can be recipients; a number is enough. */
export const canBeRecipients = (text: string): boolean => looksLikeCells(text) || /\d{3}/.test(text);

/**
 * Has what is pasted into an area begin an import, also while a button there has the focus or
 * nothing of it can be typed in; fields and tables inside keep their own pasting.
 */
export function cellPaste(begin: (cells: string) => void): Attachment<HTMLElement> {
  return (area) => {
    function isMeant(event: Event): boolean {
      const focused = document.activeElement;
      if (event.defaultPrevented || focused === null) return false;
      if (focused.matches(TAKES_TEXT) || focused.shadowRoot !== null) return false;
      return area.contains(focused) || (event.target instanceof Node && area.contains(event.target));
    }
    function onpaste(event: ClipboardEvent): void {
      if (!isMeant(event) || event.clipboardData === null) return;
      const cells = cellsOf(event.clipboardData);
      if (!canBeRecipients(cells)) return;
      event.preventDefault();
      begin(cells);
    }
    /** Chromium asks by this event whether there is something to paste into. */
    function onbeforepaste(event: Event): void {
      if (isMeant(event)) event.preventDefault();
    }
    document.addEventListener('paste', onpaste);
    document.addEventListener('beforepaste', onbeforepaste);
    return () => {
      document.removeEventListener('paste', onpaste);
      document.removeEventListener('beforepaste', onbeforepaste);
    };
  };
}

/** The cells on the clipboard. Spreadsheets put text beside their HTML; some pages HTML alone. */
function cellsOf(clipboard: DataTransfer): string {
  const plain = clipboard.getData('text/plain');
  if (plain.trim() !== '') return plain;
  const html = new DOMParser().parseFromString(clipboard.getData('text/html'), 'text/html');
  const rows = [...(html.querySelector('table')?.rows ?? [])];
  return writeCells(rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
}
