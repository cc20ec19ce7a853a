/** Only so much of a text decides what in it is no prose, in UTF-16 code units. */
const MAX_READ = 20_000;

/** Returns the text of the control with the focus; of an editor of long texts what is drawn. */
export function focusedText(): string {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement)
    return focused.value.slice(0, MAX_READ);
  return (focused instanceof HTMLElement && focused.isContentEditable ? focused.innerText : '').slice(0, MAX_READ);
}

const CHECKED = '[spellcheck="true"]';

/**
 * The browser forgets what it has underlined in an input that loses the focus, and does not check
 * it again. Call it when a control gets the focus.
 */
export function checkFocusedInput({ target }: Event): void {
  if (target instanceof HTMLInputElement && target.matches(CHECKED)) toggle(target);
}

/**
 * Has the browser forget what it has underlined and check the control with the focus again; others
 * follow with the focus.
 */
export function checkSpellingAgain(): void {
  for (const control of checkedControls(document)) toggle(control);
}

function toggle(control: HTMLElement): void {
  control.spellcheck = false;
  control.spellcheck = true;
}

/** Those of a tree and of the editors' own trees in it. */
function checkedControls(root: ParentNode): readonly HTMLElement[] {
  const editors = [...root.querySelectorAll<HTMLElement>('.code')].flatMap(({ shadowRoot }) =>
    shadowRoot === null ? [] : checkedControls(shadowRoot),
  );
  return [...root.querySelectorAll<HTMLElement>(CHECKED), ...editors];
}
