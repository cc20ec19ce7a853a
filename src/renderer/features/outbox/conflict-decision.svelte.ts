import type { RequestPreview } from '@contract/index';
import type { AppError, Result } from '@domain/errors/errors';
import type { Edit } from '@domain/fields/edits';
import type { FieldName } from '@domain/fields/fields';
import type { Choices } from '@domain/sync/choices';
import type { Conflict } from '@domain/sync/outbox';
import { text } from '../../kernel/text';
import type { AppState } from '../../state/app-state.svelte';

/** What the user chose for a field. `edit` null: a new value that cannot be sent as it is typed. */
export type FieldChoice =
  | { readonly kind: 'mine' | 'server' | 'original' }
  | { readonly kind: 'edit'; readonly edit: Edit | null };

/** The conflict of one update while the user resolves it. */
export class ConflictDecision {
  readonly #app: Pick<AppState, 'bridge' | 'outbox' | 'toasts' | 'reportError'>;
  #lastPreview = 0;
  /** The update. */
  readonly id: string;
  /** `null` until it is read, and if it cannot be. */
  conflict = $state.raw<Conflict | null>(null);
  error = $state.raw<AppError | null>(null);
  chosen = $state.raw<Readonly<Partial<Record<FieldName, FieldChoice>>>>({});
  /** The request that the choices lead to so far. */
  preview = $state.raw<Result<RequestPreview | null> | null>(null);
  isBusy = $state(false);
  /** Why it cannot be sent yet; `null` if it can. */
  readonly blocked: string | null = $derived.by(() => this.#blocked());

  constructor(app: Pick<AppState, 'bridge' | 'outbox' | 'toasts' | 'reportError'>, id: string) {
    this.#app = app;
    this.id = id;
  }

  /** Reads both sides again and keeps what is chosen. */
  async load(): Promise<void> {
    const read = await this.#app.bridge.call('outbox.conflict', { id: this.id });
    this.conflict = read.ok ? read.value : null;
    this.error = read.ok ? null : read.error;
    if (read.ok) await this.#loadPreview();
  }

  readonly choose = (field: FieldName, choice: FieldChoice): void => {
    this.chosen = { ...this.chosen, [field]: choice };
    void this.#loadPreview();
  };

  async resolve(): Promise<void> {
    if (this.isBusy) return;
    if (this.blocked !== null) {
      this.#app.toasts.show({ text: this.blocked });
      return;
    }
    const input = { id: this.id, choices: this.#choices() };
    await this.#end(() => this.#app.bridge.call('outbox.resolve', input), text.outbox.conflict.resolved);
  }

  /** Keeps the server's version of all fields. */
  async acceptServer(): Promise<void> {
    if (this.isBusy) return;
    await this.#end(
      () => this.#app.bridge.call('outbox.acceptServer', { id: this.id }),
      text.outbox.conflict.acceptedServer,
    );
  }

  #blocked(): string | null {
    const strings = text.outbox.conflict;
    const rows = this.conflict?.rows ?? [];
    const undecided = rows.filter(({ field, verdict }) => verdict === 'decide' && this.chosen[field] === undefined);
    if (undecided.length > 0) return strings.undecided(undecided.length);
    const hasUnreadable = Object.values(this.chosen).some((choice) => choice.kind === 'edit' && choice.edit === null);
    if (hasUnreadable) return strings.notAValue;
    return this.conflict === null ? strings.gone : null;
  }

  #choices(): Choices {
    const choices: { -readonly [Field in keyof Choices]: Choices[Field] } = {};
    for (const { field } of this.conflict?.rows ?? []) {
      const choice = this.chosen[field];
      if (choice === undefined) continue;
      if (choice.kind !== 'edit') choices[field] = { kind: choice.kind };
      else if (choice.edit !== null) choices[field] = { kind: 'edit', edit: choice.edit };
    }
    return choices;
  }

  async #loadPreview(): Promise<void> {
    this.#lastPreview += 1;
    const number = this.#lastPreview;
    const response = await this.#app.bridge.call('outbox.previewResolution', { id: this.id, choices: this.#choices() });
    if (number === this.#lastPreview) this.preview = response;
  }

  async #end(call: () => Promise<Result<null>>, message: string): Promise<void> {
    this.isBusy = true;
    const ended = await call();
    this.isBusy = false;
    if (ended.ok) this.#app.toasts.show({ text: message, tone: 'good' });
    else this.#app.reportError(ended.error);
    await this.#app.outbox.refresh();
  }
}
