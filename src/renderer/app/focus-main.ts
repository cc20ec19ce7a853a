const FRAMES = 60;

/**
 * Moves the focus to the page's main part, which may come a few frames later when it has to be read
 * first. Gives up as soon as the focus is somewhere by the user's own doing.
 */
export function focusMain(canFocus: () => boolean, frames = FRAMES): void {
  if (!canFocus()) return;
  const main = document.getElementById('main');
  if (main !== null && main.ariaBusy !== 'true') {
    main.focus({ preventScroll: true });
    return;
  }
  if (frames === 0 || document.activeElement !== document.body) return;
  requestAnimationFrame(() => {
    focusMain(canFocus, frames - 1);
  });
}
