import type { Locator } from '@playwright/test';

/** Opens a select and chooses an option by its text. */
export async function selectOption(select: Locator, option: string | RegExp): Promise<void> {
  await select.click();
  await select.page().getByRole('option', { name: option, exact: true }).click();
}
