import type { RequestPreview } from '@contract/index';
import type { AppError, Result } from '@domain/errors/errors';
import type { Edit } from '@domain/fields/edits';
import type { FieldName } from '@domain/fields/fields';
import type { Choices, Conflict } from '@domain/sync/outbox';
import { text } from '../../kernel/text';
import type { AppState } from '../../state/app-state.svelte';

/** What the user takes for a field. `edit` null: a new value that cannot be sent as it is typed. */
export type Taken =
  { readonly take: 'mine' | 'server' | 'original' } | { readonly take: 'edit'; readonly edit: Edit | null };

/** The conflict of one update while it is being decided. */
export interface Decision {
  readonly id: string;
  /** `null` until it is read, or where it cannot be. */
  readonly conflict: Conflict | null;
  readonly error: AppError | null;
  readonly taken: Readonly<Partial<Record<FieldName, Taken>>>;
  /** The request that the choices lead to so far. */
  readonly preview: Result<RequestPreview | null> | null;
  /** Why it cannot be sent yet; `null` where it can. */
  readonly blocked: string | null;
  readonly busy: boolean;
  /** Reads both sides again and keeps what is chosen. */
  load(): Promise<void>;
  take(field: FieldName, taken: Taken): void;
  resolve(): Promise<void>;
  takeServer(): Promise<void>;
}

type Ports = Pick<AppState, 'bridge' | 'outbox' | 'toasts' | 'reportError'>;

export function createDecision(app: Ports, id: string): Decision {
  const words = text.outbox.conflict;
  let conflict = $state.raw<Conflict | null>(null);
  let error = $state.raw<AppError | null>(null);
  let taken = $state.raw<Readonly<Partial<Record<FieldName, Taken>>>>({});
  let preview = $state.raw<Result<RequestPreview | null> | null>(null);
  let busy = $state(false);
  let asked = 0;

  const undecided = $derived(
    (conflict?.rows ?? []).filter(({ field, verdict }) => verdict === 'decide' && taken[field] === undefined).length,
  );
  const unreadable = $derived(Object.values(taken).some((one) => one.take === 'edit' && one.edit === null));
  const blocked = $derived(
    undecided > 0 ? words.undecided(undecided) : unreadable ? words.notAValue : conflict === null ? words.gone : null,
  );

  function choices(): Choices {
    const made: { -readonly [Field in keyof Choices]: Choices[Field] } = {};
    for (const { field } of conflict?.rows ?? []) {
      const one = taken[field];
      if (one === undefined) continue;
      if (one.take !== 'edit') made[field] = { take: one.take };
      else if (one.edit !== null) made[field] = { take: 'edit', edit: one.edit };
    }
    return made;
  }
  async function ask(): Promise<void> {
    asked += 1;
    const mine = asked;
    const answer = await app.bridge.call('outbox.previewResolution', { id, choices: choices() });
    if (mine === asked) preview = answer;
  }
  async function end(call: () => Promise<Result<null>>, done: string): Promise<void> {
    busy = true;
    const ended = await call();
    busy = false;
    if (ended.ok) app.toasts.show({ text: done, tone: 'good' });
    else app.reportError(ended.error);
    await app.outbox.refresh();
  }

  return {
    id,
    get conflict() {
      return conflict;
    },
    get error() {
      return error;
    },
    get taken() {
      return taken;
    },
    get preview() {
      return preview;
    },
    get blocked() {
      return blocked;
    },
    get busy() {
      return busy;
    },
    async load() {
      const read = await app.bridge.call('outbox.conflict', { id });
      conflict = read.ok ? read.value : null;
      error = read.ok ? null : read.error;
      if (read.ok) await ask();
    },
    take(field, one) {
      taken = { ...taken, [field]: one };
      void ask();
    },
    async resolve() {
      if (busy) return;
      if (blocked === null)
        await end(() => app.bridge.call('outbox.resolve', { id, choices: choices() }), words.resolved);
      else app.toasts.show({ text: blocked });
    },
    async takeServer() {
      if (!busy) await end(() => app.bridge.call('outbox.takeServer', { id }), words.tookServer);
    },
  };
}
