/** What the keys of finding ask for. */
export type FindKind = 'find' | 'replace' | 'next' | 'previous';

const EVENT = 'findintext';

/**
 * Asks what has the focus to find in its own text; returns false if it has none. Long texts and
 * their bars listen.
 */
export function requestFindInText(kind: FindKind): boolean {
  const focused = document.activeElement ?? document.body;
  return !focused.dispatchEvent(new CustomEvent(EVENT, { detail: kind, bubbles: true, cancelable: true }));
}

/**
 * Handles such requests for an element and what is in it until the returned function is called.
 * `handle` returns whether it finds in its own text.
 */
export function onFindRequest(element: HTMLElement, handle: (kind: FindKind) => boolean): () => void {
  const listener = (event: Event): void => {
    if (!(event instanceof CustomEvent) || event.defaultPrevented) return;
    // Only `requestFindInText` sends it.
    if (handle(event.detail as FindKind)) event.preventDefault();
  };
  element.addEventListener(EVENT, listener);
  return () => {
    element.removeEventListener(EVENT, listener);
  };
}
