import type { Locator, Page } from '@playwright/test';

/** The sidebar's list of drafts. */
export class Drafts {
  readonly search: Locator;
  readonly list: Locator;
  readonly all: Locator;
  readonly found: Locator;

  constructor(page: Page) {
    const sidebar = page.getByRole('region', { name: 'Connection and drafts' });
    this.search = sidebar.getByRole('searchbox', { name: 'Search drafts' });
    this.list = sidebar.getByRole('list', { name: 'Drafts' });
    this.all = this.list.getByRole('button');
    this.found = sidebar.getByRole('status');
  }

  /** The open one. */
  get open(): Locator {
    return this.list.locator('button[aria-current="true"]');
  }

  named(name: string): Locator {
    return this.all.filter({ hasText: name });
  }
}
