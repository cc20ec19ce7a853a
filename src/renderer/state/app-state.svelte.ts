import type { CommandOutput, Notice } from '@contract/index';
import type { ShownInMain } from '@contract/windows';
import type { Draft } from '@domain/draft/draft';
import type { Imported } from '@domain/draft/imported';
import type { SavedView } from '@domain/draft/saved-view';
import type { AppError } from '@domain/errors/errors';
import type { Bridge } from '../kernel/bridge';
import { text } from '../kernel/text';
import type { Timers } from '../kernel/timers/timers';
import type { Platform } from '../ui/shortcut';
import { ActionHandlers } from './actions/action-handlers.svelte';
import { dialogIsOpen } from './actions/shortcuts';
import { BeforeLeave } from './before-leave';
import { type Clock, CoarseClock, SecondClock } from './clock.svelte';
import { Connections } from './connections.svelte';
import { ContextMenus } from './context-menu.svelte';
import { DraftBatches } from './draft-batches.svelte';
import { Drafts } from './drafts.svelte';
import { Handover } from './handover';
import { Help } from './help.svelte';
import { listenToMain } from './listen-to-main';
import { Outbox } from './outbox.svelte';
import { OwnDrag } from './own-drag';
import { Proxies } from './proxies.svelte';
import { SettingsState } from './settings.svelte';
import { SystemState } from './system.svelte';
import { Toasts } from './toasts.svelte';
import { Tooltips } from './tooltips.svelte';
import { Updates } from './updates.svelte';

type Route = 'drafts' | 'outbox' | 'history' | 'suppression' | 'settings' | 'sandbox';

const SHOWN_IN_MAIN: Readonly<Record<Route, ShownInMain>> = {
  drafts: { screen: 'drafts' },
  outbox: { screen: 'outbox', id: null },
  history: { screen: 'history', receiptId: null },
  suppression: { screen: 'suppression' },
  settings: { screen: 'settings', section: null },
  sandbox: { screen: 'sandbox' },
};

/** The campaign that a new draft is wanted for. */
export interface NewDraftFor {
  readonly connectionId: string;
  readonly campaignId: string;
}

/** A draft that could not be discarded, and why. */
export interface NotDiscarded {
  readonly id: string;
  readonly error: AppError;
}

export interface AppStatePorts {
  readonly bridge: Bridge;
  readonly timers: Timers;
  readonly now: () => Date;
  readonly every: (run: () => void, ms: number) => void;
  /** The same until the returned function is called. */
  readonly repeat: (run: () => void, ms: number) => () => void;
  /** A new UUID. */
  readonly newId: () => string;
  /** The draft that the window is for; none in the main window. */
  readonly windowDraftId?: string | null;
}

/** What every screen shares. It holds copies of what main stored, never the truth. */
export class AppState {
  readonly bridge: Bridge;
  /** Marks what this page writes, so that it does not read its own changes again. */
  readonly writer: string;
  /** The draft that this window is for; `null` in the main window. */
  readonly windowDraftId: string | null;
  readonly version: string;
  readonly platform: Platform;
  readonly dataFolder: string;
  readonly beforeLeave = new BeforeLeave();
  readonly actions = new ActionHandlers();
  /** Recipient files that are dropped on the window, for the screen that imports them. */
  readonly droppedFiles = new Handover<File>();
  /** Pasted where there is no table yet that could take them. */
  readonly pastedCells = new Handover<string>();
  /** Positions of recipients of the open draft that are to be shown. */
  readonly recipientToShow = new Handover<number>();
  /** A saved view of the list of drafts that is to be shown. */
  readonly viewToShow = new Handover<SavedView>();
  readonly draftBatches = new DraftBatches();
  readonly help = new Help();
  readonly system: SystemState;
  readonly settings: SettingsState;
  readonly connections: Connections;
  readonly drafts: Drafts;
  readonly outbox: Outbox;
  readonly toasts: Toasts;
  readonly contextMenus = new ContextMenus();
  readonly ownDrag = new OwnDrag();
  readonly tooltips: Tooltips;
  readonly proxies: Proxies;
  readonly updates: Updates;
  readonly clock: Clock;
  /** The same to the second, for countdowns. */
  readonly secondClock: Clock;
  online: boolean;
  notices: readonly Notice[];
  route = $state<Route>('drafts');
  /** What the form for a new draft is filled in with, while it is wanted. */
  newDraftFor = $state.raw<NewDraftFor | null>(null);
  /** The receipt that History is to show next; it takes the id and leaves `null`. */
  receiptToShow = $state<string | null>(null);
  /** Whether the About dialog is wanted. */
  isAboutShown = $state(false);
  /** When an edit was last committed (ISO 8601); `null` before the first in this window. */
  savedAt = $state<string | null>(null);
  /** Grows with every receipt that is written, so that lists of receipts are read again. */
  receiptsVersion = $state(0);
  /** The same for copies of the database. */
  backupsVersion = $state(0);
  /** The same for the words that the user has added to the dictionary. */
  spellingVersion = $state(0);
  /** Grows when a suppression list has changed. */
  suppressionVersion = $state(0);
  /** The same for crash reports. */
  crashReportsVersion = $state(0);
  /** Whether the system's keychain lets a call wait, as behind a question to the user. */
  isKeychainWaiting = $state(false);
  /** Stops listening to main. */
  readonly stop: () => void;
  #discarded = $state.raw<readonly { readonly ids: readonly string[]; readonly toast: number }[]>([]);

  constructor(ports: AppStatePorts, boot: CommandOutput<'app.bootstrap'>) {
    const { bridge, now } = ports;
    this.bridge = bridge;
    this.writer = ports.newId();
    this.version = boot.version;
    this.platform = boot.platform;
    this.dataFolder = boot.dataFolder;
    this.online = $state(boot.online);
    this.notices = $state.raw(boot.notices);
    this.system = new SystemState(bridge, now);
    this.settings = new SettingsState(bridge, boot.settings);
    this.connections = new Connections(bridge, boot);
    this.windowDraftId = ports.windowDraftId ?? null;
    this.drafts = new Drafts(bridge, this.beforeLeave, boot, this.windowDraftId);
    this.outbox = new Outbox(bridge);
    this.toasts = new Toasts(ports.timers);
    this.tooltips = new Tooltips(ports.timers);
    this.proxies = new Proxies(bridge, this.toasts);
    this.updates = new Updates(bridge);
    this.clock = new CoarseClock(now, (tick, ms) => {
      ports.every(() => {
        tick();
        this.system.watch();
      }, ms);
    });
    this.secondClock = new SecondClock(now, ports.repeat);
    const stopListening = listenToMain(this, ports.timers);
    this.stop = () => {
      stopListening();
      this.proxies.stop();
      this.updates.stop();
    };
  }

  /** Stores what was typed, then shows another screen. The main window shows it for a draft's. */
  async go(route: Route): Promise<void> {
    if (route === this.route) return;
    if (this.windowDraftId !== null) {
      await this.showInMain(SHOWN_IN_MAIN[route]);
      return;
    }
    await this.beforeLeave.run();
    this.route = route;
  }

  async openDraft(id: string): Promise<void> {
    await this.drafts.open(id);
    await this.go('drafts');
  }

  /** Shows an update in the outbox, or the outbox as it is. */
  async showOutbox(id: string | null): Promise<void> {
    if (this.windowDraftId !== null) {
      await this.showInMain({ screen: 'outbox', id });
      return;
    }
    if (id !== null) this.outbox.choose(id);
    await this.go('outbox');
  }

  /** Shows a receipt in the history. */
  async showReceipt(receiptId: string): Promise<void> {
    if (this.windowDraftId !== null) {
      await this.showInMain({ screen: 'history', receiptId });
      return;
    }
    this.receiptToShow = receiptId;
    await this.go('history');
  }

  /** Stores what was typed, then shows a draft in a window of its own. */
  async openInWindow(draftId: string): Promise<void> {
    await this.beforeLeave.run();
    const opened = await this.bridge.call('windows.openDraft', { draftId });
    if (!opened.ok) this.reportError(opened.error);
  }

  /** Stores what was typed, then shows something in the main window. */
  async showInMain(what: ShownInMain): Promise<void> {
    await this.beforeLeave.run();
    const shown = await this.bridge.call('windows.showInMain', what);
    if (!shown.ok) this.reportError(shown.error);
  }

  /** Reports the result of importing draft files, and opens the last imported draft. */
  async showImported(imported: Imported): Promise<void> {
    const strings = text.draftFiles;
    for (const { file, error } of imported.failed) {
      this.toasts.show({ text: strings.notImported(file, text.errors.sentence(error)), tone: 'bad' });
    }
    const last = imported.drafts.at(-1);
    if (last === undefined) return;
    await this.drafts.refresh();
    await this.connections.refresh();
    await this.openDraft(last.id);
    this.toasts.show({ text: strings.imported(imported.drafts.length, last.title) });
  }

  /** Discards a draft immediately and offers Undo. */
  async discardDraft(id: string): Promise<void> {
    const errors = await this.discardDrafts([id]);
    for (const { error } of errors) this.reportError(error);
  }

  /** Whether a draft was discarded in this window that can be restored. */
  get hasDiscarded(): boolean {
    return this.#discarded.length > 0;
  }

  /**
   * Discards drafts immediately and offers one Undo for all. Returns the drafts that could not be
   * discarded.
   */
  async discardDrafts(ids: readonly string[]): Promise<readonly NotDiscarded[]> {
    // What was typed a moment ago may be its name.
    await this.beforeLeave.run();
    const errors: NotDiscarded[] = [];
    const titles: string[] = [];
    for (const id of ids) {
      await this.drafts.refreshOne(id);
      const draft = this.drafts.byId(id);
      const discarded = await this.drafts.discard(id);
      if (discarded.ok) titles.push(draft?.title ?? draft?.campaignId ?? '');
      else errors.push({ id, error: discarded.error });
    }
    if (titles.length > 0) {
      const toast = this.toasts.show({
        text: titles.length === 1 ? text.drafts.discarded(titles[0] ?? '') : text.drafts.discardedAll(titles.length),
        action: { label: text.common.undo, run: () => void this.undoDiscard() },
      });
      this.#discarded = [
        ...this.#discarded,
        { ids: ids.filter((id) => !errors.some((failed) => failed.id === id)), toast },
      ];
    }
    return errors;
  }

  /** Restores what was discarded last in this window. */
  async undoDiscard(): Promise<void> {
    const last = this.#discarded.at(-1);
    if (!last) return;
    this.#discarded = this.#discarded.slice(0, -1);
    this.toasts.dismiss(last.toast);
    for (const id of last.ids) {
      const restored = await this.drafts.restore(id);
      if (restored.ok) await this.go('drafts');
      else this.reportError(restored.error);
    }
  }

  /** Shows or closes the About dialog. It is not shown over another dialog. */
  showAbout(isShown: boolean): void {
    this.isAboutShown = isShown && !dialogIsOpen();
  }

  /** Notes when an edit was committed (ISO 8601). */
  reportSaved(at: string): void {
    this.savedAt = at;
  }

  /** Notes a commit that this page made, with the draft as it is after it. */
  reportSavedDraft(draft: Draft): void {
    this.reportSaved(draft.updatedAt);
    this.drafts.put(draft);
  }

  /** Shows an error that has no better place. */
  reportError(error: AppError): void {
    this.toasts.show({ text: text.errors.sentence(error), tone: 'bad' });
  }

  dismissNotice(notice: Notice): void {
    this.notices = this.notices.filter((other) => other !== notice);
  }
}
