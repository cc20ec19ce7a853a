import { text } from '../kernel/text';

/** The panes of the window, in the order in which F6 goes through them. */
const paneSelectors = (): readonly string[] => [
  `[aria-label="${text.frame.sidebar}"]`,
  'main',
  'aside',
  `[aria-label="${text.frame.status.name}"]`,
];
const anyPane = (): string => paneSelectors().join();

const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), textarea, select, [tabindex="0"], main';

/** What had the focus last in each pane; a pane that is drawn again begins at its start. */
const lastFocused = new WeakMap<Element, WeakRef<HTMLElement>>();

/** Remembers where the focus is in its pane. Listen for `focusin` on the window. */
export function notePaneFocus({ target }: Event): void {
  if (!(target instanceof HTMLElement)) return;
  const pane = target.closest(anyPane());
  if (pane !== null) lastFocused.set(pane, new WeakRef(target));
}

/** Moves the focus to the next pane on the screen, or to the one before. */
export function focusPane(direction: 'next' | 'previous'): void {
  const panes = paneSelectors()
    .flatMap((pane) => [...document.querySelectorAll<HTMLElement>(pane)])
    .filter((pane) => pane.checkVisibility());
  const now = panes.findIndex((pane) => pane.contains(document.activeElement));
  const step = direction === 'next' ? 1 : -1;
  const start = now < 0 && direction === 'previous' ? 0 : now;
  // A pane without anything to reach is passed over.
  for (let at = 1; at <= panes.length; at += 1) {
    const pane = panes[(start + step * at + panes.length * 2) % panes.length];
    if (pane !== undefined && enter(pane)) return;
  }
}

function enter(pane: HTMLElement): boolean {
  const before = lastFocused.get(pane)?.deref();
  const target =
    before !== undefined && pane.contains(before) && before.checkVisibility()
      ? before
      : [pane, ...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].find(
          (one) => one.matches(FOCUSABLE) && one.checkVisibility(),
        );
  target?.focus();
  return target !== undefined && target === document.activeElement;
}
