import type { Locator, Page } from '@playwright/test';

/** One connection on the settings screen. */
export class ConnectionCard {
  readonly edit: Locator;
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
    this.use = root.getByRole('button', { name: 'Use this connection' });
    this.replaceApiKey = root.getByRole('button', { name: 'Replace API key' });
    this.replaceUserId = root.getByRole('button', { name: 'Replace user ID' });
    this.test = root.getByRole('button', { name: 'Test connection' });
    this.remove = root.getByRole('button', { name: 'Delete connection' });
  }
}

export class Settings {
  readonly heading: Locator;
  readonly editDialog: Locator;
  readonly dialog: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { name: 'Settings', level: 1 });
    this.editDialog = page.getByRole('dialog', { name: 'Edit connection' });
    this.dialog = page.getByRole('dialog');
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
    await dialog.getByRole('button', { name: 'Store' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
