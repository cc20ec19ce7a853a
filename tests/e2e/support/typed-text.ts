import { expect, type Locator } from '@playwright/test';

/**
 * The text in a control, be it a text area or the editor that takes its place, which has an element
 * for every line.
 */
export async function typedText(control: Locator): Promise<string> {
  return await control.evaluate((element) => {
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) return element.value;
    // What stands there while the editor is empty is no text of it.
    const lines = [...element.querySelectorAll('.cm-line')].filter(
      (line) => line.querySelector('.cm-placeholder') === null,
    );
    return lines.map((line) => line.textContent).join('\n');
  });
}

/** Waits until a control has exactly this text. */
export async function expectTyped(control: Locator, text: string): Promise<void> {
  await expect.poll(async () => await typedText(control)).toBe(text);
}

/**
 * Replaces the text in a control by keys, as a user does. Playwright's `fill` selects from
 * outside, and an editor whose page changes something in the same moment has not heard of that
 * selection yet.
 */
export async function retype(control: Locator, text: string): Promise<void> {
  await control.press('ControlOrMeta+a');
  if (text === '') await control.press('Delete');
  else await control.page().keyboard.insertText(text);
}
