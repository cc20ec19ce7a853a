import type { Attachment } from 'svelte/attachments';

interface CellClipboard {
  readonly copy: () => void;
  readonly paste: (text: string) => void;
}

/**
 * Has a table copy and paste cells while it has the focus itself; fields inside keep their own. The
 * browser sends these events to the body, because neither a text is selected nor a field edited.
 */
export function cellClipboard({ copy, paste }: CellClipboard): Attachment<HTMLElement> {
  return (table) => {
    const isMeant = (): boolean => document.activeElement === table;
    function oncopy(event: ClipboardEvent): void {
      if (!isMeant()) return;
      event.preventDefault();
      copy();
    }
    function onpaste(event: ClipboardEvent): void {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!isMeant() || text === '') return;
      event.preventDefault();
      paste(text);
    }
    /** Chromium asks by these events whether there is something to copy, or to paste into. */
    function onbefore(event: Event): void {
      if (isMeant()) event.preventDefault();
    }
    document.addEventListener('copy', oncopy);
    document.addEventListener('paste', onpaste);
    document.addEventListener('beforecopy', onbefore);
    document.addEventListener('beforepaste', onbefore);
    return () => {
      document.removeEventListener('copy', oncopy);
      document.removeEventListener('paste', onpaste);
      document.removeEventListener('beforecopy', onbefore);
      document.removeEventListener('beforepaste', onbefore);
    };
  };
}
