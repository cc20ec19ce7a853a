import type { Locator, Page } from '@playwright/test';

/** The screen of the sandbox's faults. */
export class SandboxPanel {
  readonly root: Locator;
  readonly fault: Locator;
  readonly times: Locator;
  readonly add: Locator;
  readonly active: Locator;
  readonly removeAll: Locator;
  readonly requests: Locator;
  readonly somebody: Locator;

  constructor(page: Page) {
    this.root = page.getByRole('region', { name: 'Sandbox', exact: true });
    this.fault = this.root.getByRole('combobox', { name: 'Fault' });
    this.times = this.root.getByRole('spinbutton', { name: 'Number of requests' });
    this.add = this.root.getByRole('button', { name: 'Add fault' });
    this.active = this.root.getByRole('list', { name: 'Active faults' }).getByRole('listitem');
    this.removeAll = this.root.getByRole('button', { name: 'Remove all faults' });
    this.requests = this.root.getByRole('table', { name: 'Recent requests' }).locator('tbody').getByRole('row');
    this.somebody = this.root.getByRole('form', { name: 'Simulate a colleague’s edit' });
  }

  async choose(combobox: string, option: string, inside: Locator = this.root): Promise<void> {
    const box = inside.getByRole('combobox', { name: combobox, exact: true });
    await box.fill(option);
    await box.press('Enter');
  }
}
