import type { Locator, Page } from '@playwright/test';

export class Editor {
  readonly name: Locator;
  readonly campaignContext: Locator;
  readonly timeZone: Locator;
  readonly openingMessage: Locator;
  readonly returningGreeting: Locator;
  readonly shortTermSummaries: Locator;
  readonly summariesLimit: Locator;
  readonly maxConcurrency: Locator;
  readonly machineTimeout: Locator;
  readonly retryPolicy: Locator;
  readonly recipientListId: Locator;
  readonly detachList: Locator;
  readonly addRecipient: Locator;

  constructor(private readonly page: Page) {
    this.name = page.getByRole('textbox', { name: 'Name', exact: true });
    this.campaignContext = page.getByRole('textbox', { name: 'Campaign context' });
    this.timeZone = page.getByRole('combobox', { name: 'Time zone' });
    this.openingMessage = page.getByRole('textbox', { name: 'Opening message template' });
    this.returningGreeting = page.getByRole('switch', { name: 'Use returning greeting' });
    this.shortTermSummaries = page.getByRole('switch', { name: 'Use short-term summaries' });
    this.summariesLimit = page.getByRole('spinbutton', { name: 'Short-term summaries limit' });
    this.maxConcurrency = page.getByRole('spinbutton', { name: 'Max concurrency' });
    this.machineTimeout = page.getByRole('spinbutton', { name: 'Machine detection timeout (seconds)' });
    this.retryPolicy = page.getByRole('textbox', { name: 'Retry policy (JSON)' });
    this.recipientListId = page.getByRole('textbox', { name: 'Recipient list ID', exact: true });
    this.detachList = page.getByRole('button', { name: 'Detach list' });
    this.addRecipient = page.getByRole('button', { name: 'Add recipient' });
  }

  time(which: 'Start time' | 'End time'): Locator {
    return this.page.getByRole('group', { name: which }).getByRole('textbox');
  }

  clearTime(which: 'start' | 'end'): Locator {
    return this.page.getByRole('button', { name: `Clear ${which} time` });
  }

  /**
   * A field with its label, its control and what stands beside it, by its name in the API's
   * answers.
   */
  field(name: string): Locator {
    return this.page.locator(`[data-field="${name}"]`);
  }

  speech(child: 'Style' | 'Responsiveness' | 'Interruptions' | 'Emotions'): Locator {
    return this.page.getByRole('combobox', { name: child });
  }

  revert(field: string): Locator {
    return this.page.getByRole('button', { name: `Revert ${field}`, exact: true });
  }

  /** Opens the draft's menu. */
  async openMenu(): Promise<void> {
    await this.page.getByRole('button', { name: 'More actions' }).click();
    await this.page.getByRole('menu').waitFor();
  }

  /** Chooses an entry of the draft's menu. */
  async choose(item: 'Version history' | 'Discard draft'): Promise<void> {
    await this.openMenu();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}
