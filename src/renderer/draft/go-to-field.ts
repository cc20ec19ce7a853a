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

async function reach(selector: string): Promise<void> {
  await tick();
  const place = document.querySelector(selector);
  await unfold(place);
  const control = place?.querySelector<HTMLElement>(CONTROL);
  place?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}

/** Shows the section around a field if it is folded. */
async function unfold(place: Element | null): Promise<void> {
  const folded = place?.closest('[data-folded]') ?? null;
  if (folded === null) return;
  await new Promise<void>((resolve) => {
    folded.dispatchEvent(new CustomEvent<() => void>('unfold', { detail: resolve }));
  });
}
