import type { Refreshed } from '@domain/draft/refreshed';
import { text } from '../kernel/text';
import { timeOfDay } from '../kernel/time/time-of-day';
import type { AppState } from '../state/app-state.svelte';
import type { OpenDraft } from './open-draft.svelte';

export interface Refresher {
  readonly busy: boolean;
  /** Why the campaign cannot be read; `null` where it can be tried. */
  readonly blocked: string | null;
  refresh: () => Promise<void>;
}

/** Has the open draft's campaign read from the server again, and says what came of it. */
export function createRefresher(app: AppState, open: OpenDraft): Refresher {
  const words = text.refresh;
  let busy = $state(false);
  const connection = $derived(app.connections.byId(open.draft.connectionId));
  const blocked = $derived.by(() => {
    if (connection === null) return text.review.reasons.noConnection;
    if (connection.reads === 'no') return words.notOffered;
    if (open.draft.pushing) return words.whilePushing;
    if (app.settings.current.workOffline) return words.workOffline;
    return app.online || connection.kind === 'sandbox' ? null : words.offline;
  });

  function say(refreshed: Refreshed, hadCopy: boolean): void {
    if (refreshed.kind === 'not-read') {
      app.toasts.show({ text: words.notRead(refreshed.why, timeOfDay), tone: 'bad' });
      return;
    }
    const drifted = refreshed.draft.drift?.fields.length ?? 0;
    if (!hadCopy) app.toasts.show({ text: words.firstCopy });
    else app.toasts.show({ text: drifted === 0 ? words.unchanged : words.drifted(drifted) });
    const { repeatedKeys } = refreshed;
    if (repeatedKeys.length > 0) app.toasts.show({ text: text.outcomes.repeatedKeys(repeatedKeys), tone: 'bad' });
  }

  return {
    get busy() {
      return busy;
    },
    get blocked() {
      return blocked;
    },
    async refresh() {
      if (busy) return;
      if (blocked !== null) {
        app.toasts.show({ text: blocked });
        return;
      }
      busy = true;
      const hadCopy = open.draft.snapshot !== null;
      const answer = await open.readServer();
      busy = false;
      if (answer.ok) say(answer.value, hadCopy);
      else app.reportError(answer.error);
    },
  };
}
