import type { Locator, Page } from '@playwright/test';

/** The dialog in which the recipients are uploaded as a list. */
export class ListUpload {
  readonly dialog: Locator;
  readonly name: Locator;
  readonly upload: Locator;
  readonly progress: Locator;
  readonly stop: Locator;
  readonly answer: Locator;
  readonly pastedId: Locator;
  readonly attach: Locator;
  readonly notThere: Locator;
  readonly tryAgain: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Upload as recipient list' });
    const button = (name: string): Locator => this.dialog.getByRole('button', { name, exact: true });
    this.name = this.dialog.getByRole('textbox', { name: 'List name' });
    this.upload = button('Upload and attach');
    this.progress = this.dialog.getByRole('progressbar', { name: 'Uploading' });
    this.stop = button('Stop upload');
    this.answer = this.dialog.getByRole('region', { name: 'The server’s response' });
    this.pastedId = this.dialog.getByRole('textbox', { name: 'Recipient list ID to attach' });
    this.attach = button('Attach');
    this.notThere = button('The list doesn’t exist: upload again');
    this.tryAgain = button('Try again');
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Upload as recipient list' }).first().click();
    await this.dialog.waitFor();
  }
  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close' }).last().click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
