import type { Locator, Page } from '@playwright/test';
import { FirstRun } from './first-run';
import { Editor } from './editor';
import { NewDraft } from './new-draft';
import { RightColumn } from './right-column';

/** The app's window as a person sees it: its parts by their accessible names (the names are fixed, see interface.md). */
export class Desk {
  readonly firstRun: FirstRun;
  readonly newDraft: NewDraft;
  readonly editor: Editor;
  readonly right: RightColumn;
  readonly navigation: Locator;
  readonly status: Locator;
  readonly switchConnection: Locator;

  constructor(readonly page: Page) {
    this.firstRun = new FirstRun(page);
    this.newDraft = new NewDraft(page);
    this.editor = new Editor(page);
    this.right = new RightColumn(page);
    this.navigation = page.getByRole('navigation', { name: 'Main' });
    this.status = page.getByRole('status', { name: 'Status' });
    this.switchConnection = page.getByRole('button', { name: 'Switch connection' });
  }

  async go(where: 'Drafts' | 'History' | 'Settings'): Promise<void> {
    await this.navigation.getByRole('link', { name: where }).click();
  }

  /** Connects to a server by the first-run screen and opens a draft of one of its campaigns from its pasted JSON. */
  async connectAndOpen(
    server: { baseUrl: string; campaign(id: string): Promise<Readonly<Record<string, unknown>>> },
    credentials: { apiKey: string; userId: string },
    campaignId: string,
  ): Promise<void> {
    await this.firstRun.connect({ name: 'Test server', baseUrl: server.baseUrl, ...credentials });
    await this.newDraft.create({ campaignText: JSON.stringify(await server.campaign(campaignId)) });
    await this.editor.name.waitFor();
  }
}
