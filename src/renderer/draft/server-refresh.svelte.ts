import type { Refreshed } from '@domain/draft/refreshed';
import { text } from '../kernel/text';
import { timeOfDay } from '../kernel/time/time-of-day';
import type { AppState } from '../state/app-state.svelte';
import type { OpenDraft } from './open-draft.svelte';

/** Reads the open draft's campaign from the server again, and reports the result. */
export class ServerRefresh {
  readonly #app: AppState;
  readonly #open: OpenDraft;
  isBusy = $state(false);
  /** Why the campaign cannot be read; `null` if it can be tried. */
  readonly blocked: string | null = $derived.by(() => this.#blocked());

  constructor(app: AppState, open: OpenDraft) {
    this.#app = app;
    this.#open = open;
  }

  async run(): Promise<void> {
    if (this.isBusy) return;
    if (this.blocked !== null) {
      this.#app.toasts.show({ text: this.blocked });
      return;
    }
    this.isBusy = true;
    const hadCopy = this.#open.draft.snapshot !== null;
    const response = await this.#open.readServer();
    this.isBusy = false;
    if (response.ok) this.#report(response.value, hadCopy);
    else this.#app.reportError(response.error);
  }

  #blocked(): string | null {
    const { connections, settings, online } = this.#app;
    const { draft } = this.#open;
    const connection = connections.byId(draft.connectionId);
    if (connection === null) return text.review.reasons.noConnection;
    if (connection.reads === 'no') return text.refresh.notOffered;
    if (draft.pushing) return text.refresh.whilePushing;
    if (settings.current.workOffline) return text.refresh.workOffline;
    return online || connection.kind === 'sandbox' ? null : text.refresh.offline;
  }

  #report(refreshed: Refreshed, hadCopy: boolean): void {
    const { toasts } = this.#app;
    if (refreshed.kind === 'not-read') {
      toasts.show({ text: text.refresh.notRead(refreshed.why, timeOfDay), tone: 'bad' });
      return;
    }
    const drifted = refreshed.draft.drift?.fields.length ?? 0;
    if (!hadCopy) toasts.show({ text: text.refresh.firstCopy });
    else toasts.show({ text: drifted === 0 ? text.refresh.unchanged : text.refresh.drifted(drifted) });
    const { repeatedKeys } = refreshed;
    if (repeatedKeys.length > 0) toasts.show({ text: text.outcomes.repeatedKeys(repeatedKeys), tone: 'bad' });
  }
}
