import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { respondToDialogs } from '../support/dialogs';

/** The dialog of an import, and the table of a large audience. */
export class Audience {
  readonly importButton: Locator;
  readonly dialog: Locator;
  readonly grid: Locator;
  readonly search: Locator;
  readonly found: Locator;

  constructor(private readonly page: Page) {
    this.importButton = page.getByRole('button', { name: 'Import recipients' });
    this.dialog = page.getByRole('dialog', { name: 'Import recipients' });
    this.grid = page.getByRole('grid', { name: 'Inline recipients' });
    const bar = page.getByRole('search', { name: 'Find recipients' });
    this.search = bar.getByRole('searchbox', { name: 'Search numbers and metadata' });
    this.found = page.getByRole('status').filter({ hasText: /rows?|selected/ });
  }

  get firstRows(): Locator {
    return this.dialog.getByRole('table', { name: 'First rows of the file' });
  }
  get check(): Locator {
    return this.dialog.getByRole('button', { name: /^Check / });
  }
  get commit(): Locator {
    return this.dialog.getByRole('button', { name: /^Import / });
  }
  /** From the result back to the columns. */
  get back(): Locator {
    return this.dialog.getByRole('button', { name: 'Back to columns' });
  }
  get report(): Locator {
    return this.dialog.getByRole('list', { name: 'Rows by result' });
  }

  column(name: string): Locator {
    return this.dialog.getByRole('combobox', { name: `${name} becomes`, exact: true });
  }
  /** Opens how the file is read, which is one line at first. */
  async showFormat(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Change format' }).click();
  }
  /** How the file is read. */
  format(name: 'Encoding' | 'Quotes' | 'Sheet' | 'Header row'): Locator {
    return this.dialog.getByRole('combobox', { name, exact: true });
  }
  filter(name: 'Problem' | 'Country' | 'Variable'): Locator {
    return this.page.getByRole('search', { name: 'Find recipients' }).getByRole('combobox', { name });
  }
  /** What a row of the table says, by its number among those shown, from 1. */
  row(number: number): Locator {
    return this.grid.locator(`[role="row"][aria-rowindex="${String(number + 1)}"]`);
  }
  /**
   * Waits until the table has so many rows, its headings aside; they are asked for when it is
   * shown.
   */
  async expectRows(count: number): Promise<void> {
    await expect(this.grid).toHaveAttribute('aria-rowcount', String(count + 1));
  }

  /** Begins an import of a file by the system's dialog. */
  async choose(app: ElectronApplication, path: string): Promise<void> {
    await respondToDialogs(app, { open: [path] });
    await this.importButton.click();
    await this.dialog.getByRole('button', { name: 'Choose file' }).click();
  }
  /** Imports a file as the app suggests. */
  async import(app: ElectronApplication, path: string, mode?: 'Append' | 'Update by number'): Promise<void> {
    await this.choose(app, path);
    if (mode !== undefined) await this.dialog.getByRole('radio', { name: mode }).check();
    await this.check.click();
    await this.commit.click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
