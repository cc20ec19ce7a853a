import type { Attachment } from 'svelte/attachments';
import type { CommandInput } from '@contract/index';
import type { Bridge } from '../bridge';

/** What a box takes. */
type PasteTarget = CommandInput<'secrets.paste'>['target'];
type Box = HTMLInputElement | HTMLTextAreaElement;

export interface PasteGuard {
  /** All of them handle the event in its capture phase. */
  readonly paste: (event: ClipboardEvent) => void;
  readonly keydown: (event: KeyboardEvent) => void;
  readonly beforeinput: (event: Event) => void;
  readonly input: (event: Event) => void;
  readonly dragstart: () => void;
  readonly dragend: () => void;
  readonly dragover: (event: DragEvent) => void;
  readonly drop: (event: DragEvent) => void;
}

export interface PasteGuardOptions {
  readonly bridge: Pick<Bridge, 'call'>;
  /** Called when the user pasted and nothing was inserted. */
  readonly onNothing: () => void;
  /** Called when text from elsewhere is dragged over a box. */
  readonly onDrag: () => void;
}

/** How long the inserted text may take after main has sent it, in milliseconds. */
const INSERT_MS = 1_000;

/**
 * Keeps the clipboard out of the page for boxes that may take secrets (`pasteTarget`). Their paste
 * events are cancelled before the text is read; main inserts it instead, with marks in the place of
 * secrets. Text that is dragged in from elsewhere is refused.
 */
export function createPasteGuard({ bridge, onNothing, onDrag }: PasteGuardOptions): PasteGuard {
  let pending: Box | null = null;
  let isOwnDrag = false;
  onNoTargets = () => void bridge.call('secrets.forgetPasted', {});
  /**
   * By box: where the caret was before a paste, by the selection that undoing the paste brings
   * back.
   */
  const carets = new WeakMap<Box, Map<string, number>>();

  async function insert(box: Box): Promise<boolean> {
    const [start, end] = [box.selectionStart ?? 0, box.selectionEnd ?? 0];
    // Main replaces what is selected, and without a selection the word at the caret. So a neighbour
    // of the caret is selected, too.
    const { before, after } = start === end ? neighbourOf(box.value, start) : NONE;
    const selected = [start - before.length, end + after.length] as const;
    box.setSelectionRange(...selected);
    const inserted = new Promise<void>((resolve) => {
      box.addEventListener('input', () => resolve(), { once: true });
    });
    const response = await bridge.call('secrets.paste', { target: targets.get(box) ?? 'text', before, after });
    if (!response.ok || !response.value.isInserted) {
      box.setSelectionRange(start, end);
      return false;
    }
    await Promise.race([inserted, new Promise((resolve) => setTimeout(resolve, INSERT_MS))]);
    if (after !== '' && box.selectionEnd !== null) {
      const caret = box.selectionEnd - after.length;
      box.setSelectionRange(caret, caret);
    }
    if (before !== after) carets.set(box, (carets.get(box) ?? new Map<string, number>()).set(selected.join(), start));
    return true;
  }

  return {
    paste(event) {
      const box = boxOf(event);
      if (box === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (pending !== null || box.readOnly || box.disabled) return;
      pending = box;
      void insert(box).then((isInserted) => {
        pending = null;
        if (!isInserted && event.isTrusted) onNothing();
      });
    },
    // What is typed before the text is there would replace the selection.
    keydown(event) {
      if (pending === null || event.target !== pending) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    beforeinput(event) {
      if (pending !== null && event.target === pending) event.preventDefault();
    },
    input(event) {
      const box = boxOf(event);
      if (box === null || !(event instanceof InputEvent) || event.inputType !== 'historyUndo') return;
      const caret = carets.get(box)?.get([box.selectionStart, box.selectionEnd].join());
      if (caret !== undefined) box.setSelectionRange(caret, caret);
    },
    dragstart() {
      isOwnDrag = true;
    },
    dragend() {
      isOwnDrag = false;
    },
    dragover(event) {
      if (!isForeignText(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
      onDrag();
    },
    drop(event) {
      if (!isForeignText(event)) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };

  function isForeignText(event: DragEvent): boolean {
    return boxOf(event) !== null && !isOwnDrag && event.dataTransfer?.types.includes('Files') !== true;
  }
}

/** The boxes on the screen that take secrets. */
const targets = new Map<EventTarget, PasteTarget>();
let onNoTargets = (): void => undefined;

/**
 * Makes a box one that may take secrets. Once no such box is on the screen, main forgets what was
 * pasted.
 */
export function pasteTarget(target: PasteTarget): Attachment<Box> {
  return (box) => {
    targets.set(box, target);
    return () => {
      targets.delete(box);
      if (targets.size === 0) onNoTargets();
    };
  };
}

const NONE = { before: '', after: '' } as const;

/** The character before an offset, or the one after it at the beginning. */
function neighbourOf(text: string, at: number): { readonly before: string; readonly after: string } {
  const before = Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
  return before !== '' ? { before, after: '' } : { before, after: Array.from(text.slice(at, at + 2))[0] ?? '' };
}

function boxOf({ target }: Event): Box | null {
  const isBox = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isBox && targets.has(target) ? target : null;
}
