import type { Attachment } from 'svelte/attachments';
import { writeCells } from '@domain/recipients/cells';
import { text } from '../kernel/text';
import { ariaShortcut, shortcutLabel } from '../ui/shortcut-label';
import type { AppState } from './app-state.svelte';
import type { ContextEntry } from './context-menu.svelte';
import { copyText } from './copy-text';

type App = Pick<AppState, 'bridge' | 'toasts' | 'reportError' | 'platform'>;

/** What a row of a list says, one text for each of its parts. */
export type RowCells = readonly string[];

/** The entry of a row's menu that copies all it says, to paste into a text or a spreadsheet. */
export function copyRowEntry(app: App, cells: () => RowCells): ContextEntry {
  return {
    id: 'copy-row',
    label: text.contextMenus.copyRow,
    keys: { label: shortcutLabel('CmdOrCtrl+C', app.platform), aria: ariaShortcut('CmdOrCtrl+C', app.platform) },
    run: () => void copyRow(app, cells()),
  };
}

/**
 * Has a list copy the row with the focus, as long as no text is selected. `cellsOf`: what the row
 * around an element says; `null`: it is in none.
 */
export function rowClipboard(app: App, cellsOf: (focused: Element) => RowCells | null): Attachment<HTMLElement> {
  return (list) => {
    function copied(): RowCells | null {
      const focused = document.activeElement;
      const isSelected = document.getSelection()?.isCollapsed === false;
      return focused === null || isSelected || !list.contains(focused) ? null : cellsOf(focused);
    }
    function oncopy(event: Event): void {
      const cells = copied();
      if (cells === null) return;
      event.preventDefault();
      void copyRow(app, cells);
    }
    /** Chromium asks by this event whether there is something to copy. */
    function onbefore(event: Event): void {
      if (copied() !== null) event.preventDefault();
    }
    // The browser sends them to the body, because no text is selected.
    document.addEventListener('copy', oncopy);
    document.addEventListener('beforecopy', onbefore);
    return () => {
      document.removeEventListener('copy', oncopy);
      document.removeEventListener('beforecopy', onbefore);
    };
  };
}

function copyRow(app: App, cells: RowCells): Promise<void> {
  return copyText(app, writeCells([cells]));
}
