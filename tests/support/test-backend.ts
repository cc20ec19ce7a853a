import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Backend } from '@backend/start/backend';
import type { RunningBackend } from '@backend/start/running-backend';
import type { Store } from '@backend/store';
import { type CommandInput, type CommandOutput, schemasOf } from '@contract/index';
import type { CommandName } from '@contract/names';
import type { Draft } from '@domain/draft/draft';
import type { Result } from '@domain/errors/errors';
import type { Campaign } from '@domain/fields/campaign';
import type { Edits } from '@domain/fields/edits';
import type { RecipientInput } from '@domain/fields/recipients';
import { seal } from '@domain/secrets/seal';
import { OURS, type TestBackendOptions, TestPorts } from './test-ports';

export const KEY = 'sk_live_5f3c9a1e7b2d4f60';
export const USER = 'user_8d1f2a3b4c5d6e7f';

export interface NewTestDraft {
  readonly connectionId: string | null;
  readonly campaignId?: string;
  readonly edits: Edits;
  readonly campaign?: Campaign | null;
  readonly recipients?: readonly RecipientInput[];
}

/**
 * The app's backend on a real store and real HTTP. Nothing is started before its phase; see
 * `create-test-backend.ts` for tests.
 */
export class TestBackend extends TestPorts {
  readonly backend: Backend;

  constructor(options: TestBackendOptions = {}) {
    super(options);
    this.backend = new Backend(this.startPorts(), () => Promise.resolve(this.modulePorts()));
  }

  get running(): RunningBackend {
    const { running } = this.backend;
    if (running === null) throw new Error(`the modules are not loaded: ${JSON.stringify(this.failures)}`);
    return running;
  }

  get store(): Store {
    const { store } = this.backend;
    if (store === null) throw new Error(`the store is not open: ${JSON.stringify(this.failures)}`);
    return store;
  }

  get queue() {
    return this.running.modules.queue;
  }

  get vault() {
    return this.running.services.vault;
  }

  /**
   * Sends a command over the bridge, as the page does: secrets of the input are sealed on the way.
   */
  async call<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<Result<CommandOutput<Name>>> {
    const sealed = await this.#withSealedSecrets(name, input);
    const response = await this.backend.respond(OURS, structuredClone({ command: name, input: sealed }));
    if (!response.ok) return response;
    const { output } = await schemasOf(name);
    // The schema belongs to the name, which the compiler cannot see.
    return { ok: true, value: output.parse(structuredClone(response.value)) as CommandOutput<Name> };
  }

  /** As `call`, of what must succeed. */
  async get<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<CommandOutput<Name>> {
    const result = await this.call(name, input);
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
    return result.value;
  }

  /** A connection with credentials; its ID. */
  async connect(baseUrl: string, name = 'Test server', keys = { apiKey: KEY, userId: USER }): Promise<string> {
    return (await this.get('connections.create', { name, baseUrl, credentials: { ...keys, keep: 'keychain' } })).id;
  }

  /** Stores a draft. */
  draft({ connectionId, campaignId = 'c-1', edits, campaign = null, recipients = [] }: NewTestDraft): Draft {
    return this.store.drafts.create({
      ...{ connectionId, campaignId, edits, recipients },
      timeZone: 'UTC',
      snapshot: campaign === null ? null : { campaign, takenAt: '2026-01-01T00:00:00.000Z', source: 'pasted' },
    });
  }

  /** Edits the name as the page does. */
  async rename(draftId: string, name: string): Promise<void> {
    await this.get('drafts.edit', { draftId, field: 'name', edit: { kind: 'value', value: name } });
  }

  /** Pushes the draft as it is stored now. */
  pushNow(draftId: string, runningConfirmed = false) {
    return this.call('push.now', { draftId, revision: this.#revisionOf(draftId), runningConfirmed });
  }

  enqueue(draftId: string, runningConfirmed = false) {
    return this.call('outbox.enqueue', { draftId, revision: this.#revisionOf(draftId), runningConfirmed });
  }

  /** Queues what must be taken; the ID of the update. */
  async queued(draftId: string): Promise<string> {
    const item = await this.enqueue(draftId);
    if (!item.ok) throw new Error(JSON.stringify(item.error));
    return item.value.id;
  }

  readonly status = (id: string): unknown => this.store.outbox.item(id)?.status;

  /** What the delivery log says of an update, oldest first. */
  readonly deliveryLog = (id: string): readonly string[] =>
    (this.store.outbox.log(id) ?? []).map(({ entry }) => entry.what).toReversed();

  receipts() {
    return this.store.receipts.list({}, 200);
  }

  /** Every byte in the data folder. */
  bytesOnDisk(): string {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
      .join('\n');
  }

  /** Ends the backend as the app does. */
  async stop(): Promise<void> {
    await this.backend.drain();
    await this.crash();
  }

  /**
   * Closes the store without waiting for any work, which leaves what a crash leaves. Resolves when
   * its threads for recipients have ended: until then they hold files open.
   */
  readonly crash = async (): Promise<void> => {
    if (!this.isCrashed) {
      this.isCrashed = true;
      this.backend.stop();
    }
    await this.recipientsEnded();
  };

  #revisionOf(draftId: string): number {
    return this.store.drafts.get(draftId)?.revision ?? 0;
  }

  async #withSealedSecrets(name: CommandName, input: unknown): Promise<unknown> {
    if (!SEALED.has(name)) return input;
    const { publicKey } = await this.get('secrets.publicKey', {});
    const sealIn = (value: unknown): unknown =>
      typeof value !== 'object' || value === null
        ? value
        : Object.fromEntries(
            Object.entries(value).map(([key, inner]: [string, unknown]) => [
              key,
              SECRETS.has(key) && typeof inner === 'string'
                ? seal(new TextEncoder().encode(inner), publicKey)
                : sealIn(inner),
            ]),
          );
    return sealIn(input);
  }
}

/** The commands whose secrets come sealed, and the names of these in their input. */
const SEALED: ReadonlySet<CommandName> = new Set([
  'connections.create',
  'connections.setCredentials',
  'connections.test',
  'proxies.signIn',
]);
const SECRETS: ReadonlySet<string> = new Set(['apiKey', 'userId', 'password']);

/** Edits of the name alone. */
export const renameEdits = (name: string): Edits => ({ name: { kind: 'value', value: name } });
