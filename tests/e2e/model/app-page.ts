import type { Locator, Page } from '@playwright/test';
import { API_KEY, USER_ID } from '../support/server';
import { Drafts } from './drafts';
import { Editor } from './editor';
import { ConnectForm, FirstRun } from './first-run';
import { NewDraft } from './new-draft';
import { Outbox } from './outbox';
import { Recipients } from './recipients';
import { RightColumn } from './right-column';
import { SandboxPanel } from './sandbox-panel';
import { Settings } from './settings';

interface Server {
  readonly baseUrl: string;
  campaign(id: string): Promise<Readonly<Record<string, unknown>>>;
}

/**
 * The app's window as a user sees it: its parts by their accessible names (the names are fixed,
 * see interface.md).
 */
export class AppPage {
  readonly firstRun: FirstRun;
  readonly newDraft: NewDraft;
  readonly drafts: Drafts;
  readonly editor: Editor;
  readonly outbox: Outbox;
  readonly recipients: Recipients;
  readonly right: RightColumn;
  readonly settings: Settings;
  readonly sandbox: SandboxPanel;
  readonly navigation: Locator;
  readonly status: Locator;
  readonly notifications: Locator;
  readonly switchConnection: Locator;
  readonly connectionMenu: Locator;
  readonly addConnection: ConnectForm;

  constructor(readonly page: Page) {
    this.firstRun = new FirstRun(page);
    this.newDraft = new NewDraft(page);
    this.drafts = new Drafts(page);
    this.editor = new Editor(page);
    this.outbox = new Outbox(page);
    this.recipients = new Recipients(page);
    this.right = new RightColumn(page);
    this.settings = new Settings(page);
    this.sandbox = new SandboxPanel(page);
    this.navigation = page.getByRole('navigation', { name: 'Main' });
    this.status = page.getByRole('group', { name: 'Status' });
    this.notifications = page.getByRole('region', { name: 'Notifications' });
    this.switchConnection = page.getByRole('button', { name: 'Switch connection' });
    this.connectionMenu = page.getByRole('menu', { name: 'Connections' });
    this.addConnection = new ConnectForm(page.getByRole('dialog', { name: 'Add connection' }));
  }

  async go(where: 'Drafts' | 'Outbox' | 'History' | 'Suppression lists' | 'Settings'): Promise<void> {
    await this.navigation.getByRole('link', { name: where }).click();
  }

  /** Connects to a server by the first-run screen. */
  async connect(
    server: { readonly baseUrl: string },
    credentials = { apiKey: API_KEY, userId: USER_ID },
  ): Promise<void> {
    await this.firstRun.fill({ name: 'Test server', baseUrl: server.baseUrl, ...credentials });
    await this.firstRun.save.click();
    await this.navigation.waitFor();
  }

  /** Adds a connection by the switcher, which makes it the one in use. */
  async add(connection: { name: string; baseUrl: string; apiKey?: string; userId?: string }): Promise<void> {
    await this.switchConnection.click();
    await this.connectionMenu.getByRole('menuitem', { name: 'Add connection' }).click();
    await this.addConnection.fill({ apiKey: API_KEY, userId: USER_ID, ...connection });
    await this.addConnection.save.click();
    await this.addConnection.root.waitFor({ state: 'hidden' });
  }

  async use(connection: string): Promise<void> {
    await this.switchConnection.click();
    await this.connectionMenu.getByRole('menuitemradio', { name: connection }).click();
    await this.connectionMenu.waitFor({ state: 'hidden' });
  }

  /** Opens a draft of one of a server's campaigns from its pasted JSON. */
  async openCampaign(server: Server, campaignId: string): Promise<void> {
    await this.newDraft.create({ campaignText: JSON.stringify(await server.campaign(campaignId)) });
    // The name field of a draft that was open before is there already.
    await this.page.locator('main').getByText(campaignId, { exact: true }).first().waitFor();
    await this.editor.name.waitFor();
  }

  async connectAndOpen(
    server: Server,
    credentials: { apiKey: string; userId: string },
    campaignId: string,
  ): Promise<void> {
    await this.connect(server, credentials);
    await this.openCampaign(server, campaignId);
  }
}
