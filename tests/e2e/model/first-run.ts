import type { Locator, Page } from '@playwright/test';

/** The form for a new connection: the first-run screen's, or the one in a dialog. */
export class ConnectForm {
  readonly connectionName: Locator;
  readonly baseUrl: Locator;
  readonly apiKey: Locator;
  readonly userId: Locator;
  readonly test: Locator;
  readonly save: Locator;
  readonly forThisSession: Locator;
  readonly sandbox: Locator;

  constructor(readonly root: Locator) {
    this.connectionName = root.getByRole('textbox', { name: 'Connection name' });
    this.baseUrl = root.getByRole('textbox', { name: 'Base URL' });
    // A password input has no role, so it is found by its label.
    this.apiKey = root.getByLabel('API key', { exact: true });
    this.userId = root.getByRole('textbox', { name: 'User ID' });
    this.test = root.getByRole('button', { name: 'Test connection' });
    this.save = root.getByRole('button', { name: 'Save connection' });
    this.forThisSession = root.getByRole('button', { name: 'Keep for this session only' });
    this.sandbox = root.getByRole('button', { name: 'Try with the sandbox' });
  }

  async fill(connection: { name: string; baseUrl: string; apiKey: string; userId: string }): Promise<void> {
    await this.connectionName.fill(connection.name);
    await this.baseUrl.fill(connection.baseUrl);
    await this.apiKey.fill(connection.apiKey);
    await this.userId.fill(connection.userId);
  }
}

export class FirstRun extends ConnectForm {
  readonly heading: Locator;

  constructor(page: Page) {
    super(page.getByRole('main'));
    this.heading = page.getByRole('heading', { name: 'Connect to Kathan' });
  }

  sample(name: string): Locator {
    return this.root.getByRole('region', { name: 'Sample campaigns' }).getByRole('button', { name });
  }
}
