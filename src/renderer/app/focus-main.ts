const FRAMES = 60;

/**
 * Moves the focus to the page's main part, which may come a few frames later when it has to be read
 * first. Gives up as soon as the focus is moved by the user's own doing.
 */
export function focusMain(canFocus: () => boolean): void {
  const before = document.activeElement;
  const attempt = (framesLeft: number): void => {
    if (!canFocus()) return;
    const main = document.getElementById('main');
    if (main !== null && main.ariaBusy !== 'true') {
      main.focus({ preventScroll: true });
      return;
    }
    const { activeElement } = document;
    if (framesLeft === 0 || (activeElement !== document.body && activeElement !== before)) return;
    requestAnimationFrame(() => {
      attempt(framesLeft - 1);
    });
  };
  attempt(FRAMES);
}
