import type { Locator, Page } from '@playwright/test';
import { texts } from '../support/texts';

/** One connection on the settings screen. */
export class ConnectionCard {
  readonly edit: Locator;
  readonly allowedNumbers: Locator;
  readonly use: Locator;
  readonly replaceApiKey: Locator;
  readonly replaceUserId: Locator;
  readonly test: Locator;
  readonly remove: Locator;

  constructor(
    readonly root: Locator,
    name: string,
  ) {
    this.edit = root.getByRole('button', { name: `Edit ${name}` });
    this.allowedNumbers = root.getByRole('button', { name: `Allowed numbers of ${name}` });
    this.use = root.getByRole('button', { name: 'Use this connection' });
    this.replaceApiKey = root.getByRole('button', { name: 'Replace API key' });
    this.replaceUserId = root.getByRole('button', { name: 'Replace user ID' });
    this.test = root.getByRole('button', { name: 'Test connection' });
    this.remove = root.getByRole('button', { name: 'Delete connection' });
  }
}

/** The copies of the database. */
export class Backups {
  readonly root: Locator;
  readonly make: Locator;
  readonly rows: Locator;
  readonly confirmation: Locator;

  constructor(private readonly page: Page) {
    this.root = page.getByRole('region', { name: 'Backups' });
    this.make = this.root.getByRole('button', { name: 'Back up now' });
    this.rows = this.root.getByRole('table', { name: 'Backups' }).locator('tbody tr');
    this.confirmation = page.getByRole('dialog', { name: 'Restore the backup' });
  }

  /**
   * Has the newest backup hold all that there is. Some seconds after the start the app makes a
   * daily one, and then there may be nothing to add to it.
   */
  async makeCurrent(): Promise<void> {
    await this.make.click();
    const { made, unchanged } = texts.settings.backups;
    await this.page
      .getByRole('region', { name: 'Notifications' })
      .filter({ hasText: new RegExp(`${made}|${unchanged}`) })
      .waitFor();
  }

  /** Opens the question about the row's backup. */
  async ask(row: Locator): Promise<void> {
    await row.getByRole('button', { name: 'Restore the backup' }).click();
    await this.confirmation.waitFor();
  }

  /** Restores the row's backup; the page is loaded again. */
  async restore(row: Locator): Promise<void> {
    await this.ask(row);
    await this.confirmation.getByRole('button', { name: 'Restore', exact: true }).click();
  }
}

export class Settings {
  readonly heading: Locator;
  readonly editDialog: Locator;
  readonly dialog: Locator;
  readonly backups: Backups;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { name: 'Settings', level: 1 });
    this.editDialog = page.getByRole('dialog', { name: 'Edit connection' });
    this.dialog = page.getByRole('dialog');
    this.backups = new Backups(page);
  }

  connection(name: string): ConnectionCard {
    return new ConnectionCard(this.page.getByRole('article', { name, exact: true }), name);
  }

  /** Stores another key or user id for a connection. */
  async replace(connection: string, which: 'API key' | 'user ID', secret: string): Promise<void> {
    const card = this.connection(connection);
    await (which === 'API key' ? card.replaceApiKey : card.replaceUserId).click();
    const dialog = this.page.getByRole('dialog', { name: `Replace ${which}` });
    await dialog.getByLabel(which === 'API key' ? 'New API key' : 'New user ID').fill(secret);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
