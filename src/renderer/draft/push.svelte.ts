import type { AppError } from '@domain/errors/errors';
import { type ReadinessFacts, whyDisabled } from '@domain/readiness/readiness';
import type { ReceiptSummary } from '@domain/sync/outcome';
import { text } from '../kernel/text';
import type { AppState } from '../state/app-state.svelte';
import type { OpenDraft } from './open-draft.svelte';

/** What the last press of Push now came to, where it did not come to a receipt. */
interface PushTrouble {
  readonly text: string;
  /** Where to go to do something about it. */
  readonly next: 'settings' | 'outbox' | null;
}

export interface Pusher {
  readonly busy: boolean;
  /** Why there is nothing that could be sent; `null` where there is. */
  readonly notReady: string | null;
  /** Why nothing can be sent now; `null` where it can. */
  readonly blocked: string | null;
  readonly trouble: PushTrouble | null;
  /** What assistive technology is to be told, the newest. */
  readonly announcement: string;
  /** The campaign is running: the user is asked once. */
  readonly asking: boolean;
  push: (runningConfirmed?: boolean) => Promise<void>;
  /** They said no. */
  leave: () => void;
}

/**
 * Pushes the open draft: stores what is typed first, sends the revision that was reviewed, and says
 * what became of it.
 */
export function createPusher(app: AppState, open: OpenDraft): Pusher {
  const words = text.review;
  let sending = $state(false);
  let trouble = $state.raw<PushTrouble | null>(null);
  let announcement = $state('');

  const busy = $derived(sending || open.draft.pushing);
  let asking = $state(false);
  const facts = $derived<ReadinessFacts>({
    isReviewed: open.isReviewed,
    changes: open.changes.length,
    problems: open.problems,
    hasConnection: app.connections.byId(open.draft.connectionId) !== null,
  });
  const notReady = $derived(whyNot(facts));
  const blocked = $derived(whyNot({ ...facts, workOffline: app.settings.current.workOffline }));

  function refuse(error: AppError): void {
    trouble = { text: text.errors.sentence(error), next: nextAfter(error) };
    announcement = trouble.text;
  }
  function report(receipt: ReceiptSummary): void {
    if (receipt.outcome === null) return;
    const { title, help } = text.outcomes.outcome(receipt.outcome);
    announcement = `${title}. ${help}`;
    app.toasts.show({ text: title, tone: receipt.outcome.kind === 'verified' ? 'good' : 'bad' });
  }
  async function send(runningConfirmed: boolean): Promise<void> {
    const { editCount } = open;
    const stored = await open.flush();
    if (open.editCount !== editCount) {
      refuse({ kind: 'draft-changed' });
      return;
    }
    if (!stored) {
      trouble = { text: words.reasons.notStored, next: null };
      announcement = trouble.text;
      return;
    }
    const { id: draftId, revision } = open.draft;
    const pushed = await app.bridge.call('push.now', {
      draftId,
      revision,
      ...(runningConfirmed && { runningConfirmed }),
    });
    await open.refresh();
    if (pushed.ok) report(pushed.value);
    else if (pushed.error.kind === 'campaign-running') {
      announcement = '';
      asking = true;
    } else refuse(pushed.error);
  }

  return {
    get busy() {
      return busy;
    },
    get notReady() {
      return notReady;
    },
    get asking() {
      return asking;
    },
    leave() {
      asking = false;
    },
    get blocked() {
      return blocked;
    },
    get trouble() {
      return trouble;
    },
    get announcement() {
      return announcement;
    },
    async push(runningConfirmed = false) {
      asking = false;
      if (busy) return;
      if (blocked !== null) {
        announcement = '';
        await Promise.resolve();
        announcement = words.blockedPress(blocked);
        return;
      }
      sending = true;
      trouble = null;
      announcement = words.pushing;
      try {
        await send(runningConfirmed);
      } finally {
        sending = false;
      }
    },
  };
}

function nextAfter({ kind }: AppError): PushTrouble['next'] {
  switch (kind) {
    case 'no-credentials':
    case 'credentials-for-other-address':
    case 'bad-base-url':
    case 'keychain':
      return 'settings';
    case 'conflict':
      return 'outbox';
    default:
      return null;
  }
}

/** Why nothing could be sent, in words; `null` if something can. */
function whyNot(facts: ReadinessFacts): string | null {
  const { reasons } = text.review;
  const reason = whyDisabled(facts);
  switch (reason?.kind) {
    case undefined:
      return null;
    case 'not-reviewed':
      return reasons.notReviewed;
    case 'nothing-to-send':
      return reasons.nothing;
    case 'has-errors':
      return reasons.errors(reason.count);
    case 'no-connection':
      return reasons.noConnection;
    case 'work-offline':
      return reasons.workOffline;
  }
}
