/** How long a frame may take to come; a window that nobody sees draws none. In milliseconds. */
const MAX_FRAME_MS = 100;

/**
 * Resolves in a task of its own once the next frame is drawn: what was put on the page is laid out
 * by then, and keys that were pressed meanwhile come first.
 */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, MAX_FRAME_MS);
  });
}
