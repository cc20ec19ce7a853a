import type { Attachment } from 'svelte/attachments';
import type { ShortcutHint } from './actions/shortcut-of';

/** One entry of a context menu. */
export interface ContextEntry {
  readonly id: string;
  readonly label: string;
  readonly keys?: ShortcutHint;
  /** Whether it would do anything now; always unless given. */
  readonly isEnabled?: boolean;
  readonly run: () => void;
}

/** A menu of what can be done with one thing: its name, and entries in sections. */
export interface ContextMenuContent {
  readonly label: string;
  readonly sections: readonly (readonly ContextEntry[])[];
}

/** Where a menu opens, in CSS pixels of the window. */
export interface MenuPoint {
  readonly x: number;
  readonly y: number;
}

/** What takes typed text has the system's menu, with cut, copy and paste. */
const HAS_OWN_MENU = 'input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]';

/** The context menu of the window: one at a time. */
export class ContextMenus {
  shown = $state.raw<{ readonly content: ContextMenuContent; readonly at: MenuPoint } | null>(null);

  show(content: ContextMenuContent, at: MenuPoint): void {
    this.shown = { content, at };
  }

  close(): void {
    this.shown = null;
  }

  /**
   * Gives an element a context menu, by the right button and by the keyboard. `describe` returns
   * what it offers at the moment, or `null` for nothing.
   */
  attach(describe: (event: MouseEvent) => ContextMenuContent | null): Attachment<HTMLElement> {
    return (element) => {
      const open = (event: MouseEvent): void => {
        const target = event.composedPath()[0];
        if (target instanceof Element && target.closest(HAS_OWN_MENU) !== null) return;
        const content = describe(event);
        if (content === null) return;
        event.preventDefault();
        event.stopPropagation();
        this.show(content, isFromPointer(event) ? { x: event.clientX, y: event.clientY } : belowFocus(element));
      };
      element.addEventListener('contextmenu', open);
      return () => {
        element.removeEventListener('contextmenu', open);
      };
    };
  }
}

/** The menu key and Shift+F10 send the event without a button. */
function isFromPointer(event: MouseEvent): boolean {
  return event.button === 2 || event.ctrlKey;
}

/** Below what the keyboard is at: the active cell of a grid, else what has the focus. */
function belowFocus(element: HTMLElement): MenuPoint {
  const focused = element.contains(document.activeElement) ? document.activeElement : element;
  const active = document.getElementById(focused?.getAttribute('aria-activedescendant') ?? '');
  const { left, bottom } = (active ?? focused ?? element).getBoundingClientRect();
  return { x: left, y: bottom };
}
