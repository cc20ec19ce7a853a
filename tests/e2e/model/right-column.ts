import { expect, type Locator, type Page } from '@playwright/test';

export class RightColumn {
  readonly column: Locator;
  readonly changes: Locator;
  readonly problems: Locator;
  readonly push: Locator;
  readonly queue: Locator;
  readonly receipts: Locator;

  constructor(private readonly page: Page) {
    this.column = page.getByRole('complementary', { name: 'Review and push' });
    // A change may hold lists of its own.
    this.changes = page.getByRole('list', { name: 'Changes' }).locator(':scope > li');
    this.problems = page.getByRole('list', { name: 'Problems' }).getByRole('listitem');
    this.queue = page.getByRole('button', { name: 'Queue for sync' });
    this.push = page.getByRole('button', { name: 'Push now' });
    this.receipts = this.column.getByRole('list', { name: 'Receipts' }).getByRole('button');
  }

  tab(name: 'Review' | 'Request' | 'History'): Locator {
    return this.page.getByRole('tab', { name });
  }

  get panel(): Locator {
    return this.page.getByRole('tabpanel');
  }

  /** Presses Push now and waits until the push has ended, however it did. */
  async pushNow(): Promise<void> {
    await this.push.click();
    await expect(this.push).not.toHaveAttribute('aria-busy');
  }

  /** The same for a campaign that makes calls at this moment, which asks once. */
  async pushRunning(): Promise<void> {
    await this.push.click();
    await this.page.getByRole('button', { name: 'Push anyway' }).click();
    await expect(this.push).not.toHaveAttribute('aria-busy');
  }

  problem(sentence: string): Locator {
    return this.problems.getByRole('button').filter({ hasText: sentence });
  }

  /** The newest receipt of this campaign, in full, in the History tab. */
  async openNewestReceipt(): Promise<void> {
    await this.tab('History').click();
    await this.receipts.first().click();
    await this.page.getByRole('button', { name: 'All pushes' }).waitFor();
  }
}
