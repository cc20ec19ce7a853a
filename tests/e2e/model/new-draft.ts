import type { Locator, Page } from '@playwright/test';

export class NewDraft {
  readonly open: Locator;
  readonly dialog: Locator;
  readonly campaignId: Locator;
  readonly campaignText: Locator;
  readonly submit: Locator;
  readonly cancel: Locator;

  constructor(page: Page) {
    this.open = page.getByRole('button', { name: 'New draft' });
    this.dialog = page.getByRole('dialog', { name: 'New draft' });
    this.campaignId = this.dialog.getByRole('textbox', { name: 'Campaign ID' });
    this.campaignText = this.dialog.getByRole('textbox', { name: 'Campaign JSON or cURL (optional)' });
    this.submit = this.dialog.getByRole('button', { name: 'Create draft' });
    this.cancel = this.dialog.getByRole('button', { name: 'Cancel' });
  }

  async create(content: { campaignId?: string; campaignText?: string }): Promise<void> {
    await this.open.click();
    if (content.campaignId !== undefined) await this.campaignId.fill(content.campaignId);
    if (content.campaignText !== undefined) await this.campaignText.fill(content.campaignText);
    await this.submit.click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
