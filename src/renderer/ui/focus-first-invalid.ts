import { tick } from 'svelte';

/** Moves the focus to the first control in a form that is shown as wrong, once it is drawn. */
export async function focusFirstInvalid(form: HTMLElement | undefined): Promise<void> {
  await tick();
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
