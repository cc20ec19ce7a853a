import type { Locator, Page } from '@playwright/test';

/** The command palette. */
export class Palette {
  readonly dialog: Locator;
  readonly box: Locator;
  readonly list: Locator;
  readonly options: Locator;
  readonly status: Locator;
  readonly active: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Command palette' });
    this.box = this.dialog.getByRole('combobox', { name: 'Search commands' });
    this.list = this.dialog.getByRole('listbox', { name: 'Commands' });
    this.options = this.list.getByRole('option');
    this.status = this.dialog.getByRole('status');
    this.active = this.list.getByRole('option', { selected: true });
  }

  group(name: string): Locator {
    return this.list.getByRole('group', { name, exact: true });
  }

  /** Opens it by its keys and types, as a user does. */
  async type(query: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.box.waitFor();
    await this.page.keyboard.type(query);
  }
}
