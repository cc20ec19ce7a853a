import type { Locator, Page } from '@playwright/test';

export class FirstRun {
  readonly heading: Locator;
  readonly connectionName: Locator;
  readonly baseUrl: Locator;
  readonly apiKey: Locator;
  readonly userId: Locator;
  readonly test: Locator;
  readonly save: Locator;
  readonly sandbox: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { name: 'Connect to Kathan' });
    this.connectionName = page.getByRole('textbox', { name: 'Connection name' });
    this.baseUrl = page.getByRole('textbox', { name: 'Base URL' });
    // A password input has no role, so it is found by its label.
    this.apiKey = page.getByLabel('API key', { exact: true });
    this.userId = page.getByRole('textbox', { name: 'User ID' });
    this.test = page.getByRole('button', { name: 'Test connection' });
    this.save = page.getByRole('button', { name: 'Save connection' });
    this.sandbox = page.getByRole('button', { name: 'Try with the sandbox' });
  }

  async fill(connection: { name: string; baseUrl: string; apiKey: string; userId: string }): Promise<void> {
    await this.connectionName.fill(connection.name);
    await this.baseUrl.fill(connection.baseUrl);
    await this.apiKey.fill(connection.apiKey);
    await this.userId.fill(connection.userId);
  }

  async connect(connection: { name: string; baseUrl: string; apiKey: string; userId: string }): Promise<void> {
    await this.fill(connection);
    await this.save.click();
    await this.page.getByRole('navigation', { name: 'Main' }).waitFor();
  }
}
