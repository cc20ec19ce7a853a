import { tick } from 'svelte';
import type { FieldName, SpeechChild } from '@domain/fields/fields';

const CONTROL = 'input:not([type="radio"]), textarea, [data-control], [role="switch"], input[type="radio"]:checked';

export type RowPart = 'phone' | 'metadata' | 'assistant_overrides';

/** Scrolls to a field and puts the focus into its control. */
export async function goToField(field: FieldName): Promise<void> {
  await reach(`[data-field="${field}"]`);
}

/** Brings what an undo touched into view, with the focus in it, and marks it for a moment. */
export async function showTouched(field: FieldName): Promise<void> {
  await goToField(field);
  const place = document.querySelector<HTMLElement>(`[data-field="${field}"]`);
  if (place === null) return;
  place.removeAttribute('data-touched');
  // Only a layout in between lets the mark begin again.
  place.getBoundingClientRect();
  place.setAttribute('data-touched', '');
  place.addEventListener('animationend', () => place.removeAttribute('data-touched'), { once: true });
}

/** The same for one part of a recipient's row, which must be on the page that is shown. */
export async function focusRow(rowId: number, part: RowPart): Promise<void> {
  await reach(`[data-row="${String(rowId)}"] [data-part="${part}"]`);
}

/** The same for one of the four speech settings. */
export async function focusSpeech(child: SpeechChild): Promise<void> {
  await reach(`[data-speech="${child}"]`);
}

/** Resolves when all sections of the draft on the screen are there; they come one in each frame. */
export async function editorIsComplete(): Promise<void> {
  await tick();
  const isBusy = (): boolean => document.querySelector('main[aria-busy="true"]') !== null;
  if (!isBusy()) return;
  await new Promise<void>((resolve) => {
    const watcher = new MutationObserver(() => {
      if (isBusy()) return;
      watcher.disconnect();
      resolve();
    });
    watcher.observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
  });
}

async function reach(selector: string): Promise<void> {
  await editorIsComplete();
  const place = document.querySelector(selector);
  await unfold(place);
  const control = place?.querySelector<HTMLElement>(CONTROL);
  place?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}

/** Shows what is hidden around a field: the section if it is folded, and the screen. */
async function unfold(place: Element | null): Promise<void> {
  for (let at = place?.closest('[data-folded]'); at; at = at.parentElement?.closest('[data-folded]')) {
    const folded = at;
    await new Promise<void>((resolve) => {
      folded.dispatchEvent(new CustomEvent<() => void>('unfold', { detail: resolve }));
    });
  }
}

/** Has an element show itself when a field inside of it is gone to; `show` returns when it is. */
export function showsItself(show: () => Promise<void>): (element: HTMLElement) => () => void {
  return (element) => {
    const unfold = (event: Event): void => {
      // Only `unfold` sends it.
      const { detail: done } = event as CustomEvent<() => void>;
      void show().then(tick).then(done);
    };
    element.addEventListener('unfold', unfold);
    return () => element.removeEventListener('unfold', unfold);
  };
}
