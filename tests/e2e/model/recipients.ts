import { expect, type Locator, type Page } from '@playwright/test';

/** The editor's inline recipients. Rows count from 1. */
export class Recipients {
  readonly add: Locator;
  readonly rows: Locator;

  constructor(private readonly page: Page) {
    this.add = page.getByRole('button', { name: 'Add recipient' });
    this.rows = page
      .getByRole('table', { name: 'Inline recipients' })
      .getByRole('row')
      .filter({ has: page.getByRole('textbox') });
  }

  phone(row: number): Locator {
    return this.page.getByRole('textbox', { name: `Phone number, row ${String(row)}`, exact: true });
  }

  metadata(row: number): Locator {
    return this.page.getByRole('textbox', { name: `Metadata (JSON), row ${String(row)}`, exact: true });
  }

  overrides(row: number): Locator {
    return this.page.getByRole('textbox', { name: `Assistant overrides (JSON), row ${String(row)}`, exact: true });
  }

  remove(row: number): Locator {
    return this.page.getByRole('button', { name: `Remove row ${String(row)}`, exact: true });
  }

  choice(name: 'Don’t send' | 'Send' | 'Clear'): Locator {
    return this.page
      .getByRole('radiogroup', { name: 'What to do with the inline recipients' })
      .getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  async addRow(row: number, content: { phone: string; metadata?: string; overrides?: string }): Promise<void> {
    await this.add.click();
    await expect(this.phone(row)).toBeFocused();
    await this.phone(row).fill(content.phone);
    if (content.metadata !== undefined) await this.metadata(row).fill(content.metadata);
    if (content.overrides !== undefined) await this.overrides(row).fill(content.overrides);
  }
}
