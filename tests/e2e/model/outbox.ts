import type { Locator, Page } from '@playwright/test';

/** The conflict of one update. */
export class Conflicts {
  readonly table: Locator;
  readonly resolve: Locator;
  readonly acceptServer: Locator;
  readonly request: Locator;

  constructor(private readonly page: Page) {
    this.table = page.getByRole('table', { name: 'Conflicts' });
    this.resolve = page.getByRole('button', { name: 'Resolve and send' });
    this.acceptServer = page.getByRole('button', { name: 'Take all from server' });
    this.request = page.getByRole('region', { name: 'What will be sent' }).last();
  }

  row(field: string): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: field }) });
  }

  take(field: string, which: 'Mine' | 'Server' | 'Original' | 'New value'): Locator {
    return this.row(field).getByRole('radio', { name: which, exact: true });
  }
}

/** The screen of what waits and what was sent. */
export class Outbox {
  readonly waiting: Locator;
  readonly sent: Locator;
  readonly pause: Locator;
  readonly resume: Locator;
  readonly sendAll: Locator;
  readonly log: Locator;
  readonly main: Locator;
  readonly conflicts: Conflicts;

  constructor(page: Page) {
    this.waiting = page.getByRole('list', { name: 'Waiting', exact: true }).getByRole('listitem');
    this.sent = page.getByRole('list', { name: 'Sent', exact: true }).getByRole('listitem');
    this.pause = page.getByRole('button', { name: 'Pause queue' });
    this.resume = page.getByRole('button', { name: 'Resume queue' });
    this.sendAll = page.getByRole('button', { name: 'Send all queued now' });
    this.log = page.getByRole('table', { name: 'Delivery log' }).locator('tbody').getByRole('row');
    this.main = page.getByRole('main');
    this.conflicts = new Conflicts(page);
  }

  row(campaign: string): Locator {
    return this.waiting.filter({ hasText: campaign });
  }
}
