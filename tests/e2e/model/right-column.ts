import type { Locator, Page } from '@playwright/test';

export class RightColumn {
  readonly changes: Locator;
  readonly problems: Locator;
  readonly push: Locator;

  constructor(private readonly page: Page) {
    this.changes = page.getByRole('list', { name: 'Changes' }).getByRole('listitem');
    this.problems = page.getByRole('list', { name: 'Problems' }).getByRole('listitem');
    this.push = page.getByRole('button', { name: 'Push now' });
  }

  tab(name: 'Review' | 'Request' | 'History'): Locator {
    return this.page.getByRole('tab', { name });
  }

  get panel(): Locator {
    return this.page.getByRole('tabpanel');
  }
}
