import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandInput, CommandOutput, EventPayload } from '@contract/index';
import type { Mapping } from '@domain/recipients/import';
import { createTestBackend } from '../../support/create-test-backend';
import { startRecipients } from '../../support/recipients-thread';
import type { TestBackend } from '../../support/test-backend';
import type { TestBackendOptions, TestDialogs } from '../../support/test-ports';
import { newDraft, temporaryFolder } from '../store/support';

type ReadyImport = CommandOutput<'recipients.runImport'>;

export interface RecipientsBackend extends Pick<TestBackend, 'call' | 'get' | 'folder' | 'store'> {
  readonly test: TestBackend;
  readonly dialogs: TestDialogs;
  readonly draftId: string;
  readonly worker: TestBackend['running']['modules']['worker'];
  /** What was reported of the progress of imports. */
  readonly progress: EventPayload<'importing'>[];
  /** Writes a file and begins to import it; the ID of the import. */
  readonly openImport: (content: string | Uint8Array) => Promise<string>;
  /** From a file to the commit, with what is guessed. */
  readonly importFile: (text: string, parts?: Partial<CommandInput<'recipients.runImport'>>) => Promise<ReadyImport>;
}

/**
 * A backend with the real thread for recipients, and a draft. An unexpected error fails the test.
 * The queue is not started.
 */
export async function createRecipientsBackend(options: TestBackendOptions = {}): Promise<RecipientsBackend> {
  const progress: EventPayload<'importing'>[] = [];
  const test = await createTestBackend(
    {
      startRecipients,
      system: { country: 'US' },
      onUnexpectedError: (where, error) => {
        throw new Error(`an unexpected error in ${where}`, { cause: error });
      },
      ...options,
      onEvent: (event) => {
        const { name, ...payload } = event;
        // The compiler does not join a name with its payload here.
        if (name === 'importing') progress.push(payload as EventPayload<'importing'>);
        options.onEvent?.(event);
      },
    },
    'modules',
  );
  const { store, dialogs } = test;
  const draftId = store.drafts.list()[0]?.id ?? store.drafts.create(newDraft()).id;
  const call: TestBackend['call'] = (name, input) => test.call(name, input);
  const get: TestBackend['get'] = (name, input) => test.get(name, input);

  const sources = temporaryFolder();
  let files = 0;
  async function openImport(content: string | Uint8Array): Promise<string> {
    dialogs.contacts = join(sources, `contacts-${(files += 1)}.csv`);
    writeFileSync(dialogs.contacts, content);
    const opened = await get('recipients.openImport', { draftId, source: { kind: 'dialog' } });
    if (opened === null) throw new Error('no file was chosen');
    return opened.importId;
  }

  return {
    ...{ test, store, dialogs, draftId, call, get, progress, openImport },
    folder: test.folder,
    worker: test.running.modules.worker,
    async importFile(text, parts = {}) {
      const importId = await openImport(text);
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
  return Array.from({ length: count }, (_, at) => [`+1415${2_000_000 + from + at}`, `Person ${from + at}`] as const);
}

export const phoneAndName: Mapping = {
  columns: [{ use: 'phone' }, { use: 'metadata', name: 'first_name' }],
  country: null,
  keep: 'first',
};
