import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach } from 'vitest';
import type { Handler } from '@backend/ipc/handlers';
import { createRecipientsModule, type RecipientsModule } from '@backend/recipients/recipients-module';
import { startThread } from '@backend/recipients/thread/node-thread';
import type { Store } from '@backend/store';
import { type CommandInput, type CommandOutput, type EventPayload, schemasOf } from '@contract/index';
import type { Result } from '@domain/errors/errors';
import type { Mapping } from '@domain/recipients/import';
import { catalogueFor } from '@text/index';
import { exporterTo } from '../store/exporter';
import { newDraft, open, temporaryFolder } from '../store/support';
import { threadProgram } from './program';

/** The program of the thread, compiled once. */
export const THREAD = await threadProgram();
afterAll(() => {
  rmSync(dirname(THREAD), { recursive: true, force: true });
});

type RecipientsCommand = keyof RecipientsModule['handlers'];

const ended: RecipientsModule[] = [];
afterEach(() => {
  for (const recipients of ended.splice(0)) recipients.end();
});

export interface TestRecipients {
  readonly folder: string;
  readonly store: Store;
  readonly draftId: string;
  readonly events: EventPayload<'importing'>[];
  /** What the system's dialogs answer next. */
  readonly dialogs: { contacts: string | null; target: string | null };
  readonly ask: <Name extends RecipientsCommand>(
    name: Name,
    input: CommandInput<Name>,
  ) => Promise<Result<CommandOutput<Name>>>;
  /** As `ask`, of what must succeed. */
  readonly get: <Name extends RecipientsCommand>(name: Name, input: CommandInput<Name>) => Promise<CommandOutput<Name>>;
  readonly worker: RecipientsModule['worker'];
  /** Writes a file and begins to import it. */
  readonly begin: (text: string | Uint8Array) => Promise<string>;
  /** From a file to the commit, with what is guessed. */
  readonly take: (
    text: string,
    parts?: Partial<CommandInput<'recipients.runImport'>>,
  ) => Promise<CommandOutput<'recipients.runImport'>>;
  readonly secrets: string[];
  /** Before its test ends. */
  readonly end: () => void;
}

/** The recipients module with its real thread, on a store of its own. */
export function testRecipients(
  folder = temporaryFolder(),
  store = open(folder),
  key: Uint8Array | null = null,
): TestRecipients {
  const events: EventPayload<'importing'>[] = [];
  const dialogs: TestRecipients['dialogs'] = { contacts: null, target: null };
  const secrets: string[] = [];
  const made = createRecipientsModule({
    store,
    folder,
    dataKey: key,
    newId: randomUUID,
    emit: (name, payload) => {
      // The compiler does not join a name with its payload here.
      if (name === 'importing') events.push(payload as EventPayload<'importing'>);
    },
    reportUnexpectedError: (where, error) => {
      throw new Error(`mistake in ${where}`, { cause: error });
    },
    startThread: (start) => startThread(THREAD, start),
    homeCountry: () => 'US',
    rejectionWords: catalogueFor('en').imports.rejections,
    chooseContacts: () => Promise.resolve(dialogs.contacts),
    exportFile: exporterTo(() => dialogs.target, {
      holdsSecret: (text) => secrets.some((secret) => text.includes(secret)),
      holdsUserId: (text) => text.includes('marketing'),
    }),
  });
  ended.push(made);
  const draftId = store.drafts.list()[0]?.id ?? store.drafts.create(newDraft()).id;

  async function ask<Name extends RecipientsCommand>(
    name: Name,
    input: CommandInput<Name>,
  ): Promise<Result<CommandOutput<Name>>> {
    const schemas = await schemasOf(name);
    const parsed = schemas.input.parse(input);
    // The handler belongs to the command's name, which the compiler cannot follow.
    const handler = made.handlers[name] as unknown as Handler<Name>;
    const answer = await handler(parsed);
    if (answer.ok) schemas.output.parse(answer.value);
    return answer;
  }

  async function get<Name extends RecipientsCommand>(
    name: Name,
    input: CommandInput<Name>,
  ): Promise<CommandOutput<Name>> {
    const answer = await ask(name, input);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value;
  }

  const sources = temporaryFolder();
  let files = 0;
  async function begin(text: string | Uint8Array): Promise<string> {
    dialogs.contacts = join(sources, `contacts-${String((files += 1))}.csv`);
    writeFileSync(dialogs.contacts, text);
    const opened = await get('recipients.openImport', { draftId, source: { kind: 'dialog' } });
    if (opened === null) throw new Error('no file was chosen');
    return opened.importId;
  }

  return {
    ...{ folder, store, draftId, events, dialogs, secrets, ask, get, begin, worker: made.worker, end: made.end },
    async take(text, parts = {}) {
      const importId = await begin(text);
      const { description, mapping } = await get('recipients.previewImport', { importId, format: null, mapping: null });
      const input = { importId, format: description.format, mapping, mode: 'replace' as const, ...parts };
      const ready = await get('recipients.runImport', input);
      await get('recipients.commitImport', { importId });
      await get('recipients.cancelImport', { importId });
      return ready;
    },
  };
}

/** A file of contacts with a first name each. */
export function contacts(rows: readonly (readonly [phone: string, name: string])[]): string {
  return `phone,first_name\n${rows.map(([phone, name]) => `${phone},${name}\n`).join('')}`;
}

/** So many rows with a number each that is valid, from `from` on. */
export function manyRows(count: number, from = 0): readonly (readonly [string, string])[] {
  return Array.from(
    { length: count },
    (_, at) => [`+1415${String(2_000_000 + from + at)}`, `Person ${String(from + at)}`] as const,
  );
}

export const phoneAndName: Mapping = {
  columns: [{ use: 'phone' }, { use: 'metadata', name: 'first_name' }],
  country: null,
  keep: 'first',
};
