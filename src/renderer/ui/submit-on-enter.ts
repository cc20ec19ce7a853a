import type { Attachment } from 'svelte/attachments';

/** Inputs in which Enter has another meaning, or none. */
const OTHERS = '[role="combobox"], [type="checkbox"], [type="radio"]';

/**
 * Has Enter in a field do what the main button of a dialog does, where fields and button are in no
 * form together.
 */
export function submitOnEnter(submit: () => void): Attachment {
  return (element) => {
    const onkeydown = (event: Event): void => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.isComposing) return;
      if (event.defaultPrevented || !(event.target instanceof HTMLInputElement)) return;
      if (event.target.matches(OTHERS)) return;
      event.preventDefault();
      submit();
    };
    element.addEventListener('keydown', onkeydown);
    return () => {
      element.removeEventListener('keydown', onkeydown);
    };
  };
}
