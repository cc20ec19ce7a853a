import type { Attachment } from 'svelte/attachments';

interface CellClipboard {
  readonly copy: () => void;
  readonly paste: (text: string) => void;
}

/** Has a table copy and paste cells while it has the focus itself; fields inside keep their own. */
export function cellClipboard({ copy, paste }: CellClipboard): Attachment<HTMLElement> {
  return (table) => {
    function oncopy(event: ClipboardEvent): void {
      if (event.target !== table) return;
      event.preventDefault();
      copy();
    }
    function onpaste(event: ClipboardEvent): void {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (event.target !== table || text === '') return;
      event.preventDefault();
      paste(text);
    }
    table.addEventListener('copy', oncopy);
    table.addEventListener('paste', onpaste);
    return () => {
      table.removeEventListener('copy', oncopy);
      table.removeEventListener('paste', onpaste);
    };
  };
}
