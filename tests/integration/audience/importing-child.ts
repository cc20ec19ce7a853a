import { startThread } from '@backend/recipients/thread/node-thread';
import { TestBackend } from '../../support/test-backend';

/**
 * Imports one file after the other into the first draft, for ever, and says when each begins. Its
 * parent kills it.
 */
const [folder, recipients, reader, ...files] = process.argv.slice(2);
if (folder === undefined || recipients === undefined || reader === undefined) throw new Error('no folder or program');
const test = new TestBackend({
  folder,
  startRecipients: (start) => startThread({ recipients, reader }, start),
  onUnexpectedError: (where, error) => {
    throw new Error(`an unexpected error in ${where}`, { cause: error });
  },
});

async function importFile(draftId: string, path: string): Promise<void> {
  test.dialogs.contacts = path;
  const opened = await test.get('recipients.openImport', { draftId, source: { kind: 'dialog' } });
  if (opened === null) throw new Error('no file was chosen');
  const { importId } = opened;
  const preview = await test.get('recipients.previewImport', { importId, format: null, mapping: null });
  const { description, mapping } = preview;
  await test.get('recipients.runImport', { importId, format: description.format, mapping, mode: 'replace' });
  await test.get('recipients.commitImport', { importId });
  await test.get('recipients.cancelImport', { importId });
}

async function importForever(): Promise<void> {
  await test.backend.loadModules();
  const draftId = test.store.drafts.list()[0]?.id ?? '';
  for (;;) {
    for (const path of files) {
      process.stdout.write('importing\n');
      await importFile(draftId, path);
    }
  }
}
void importForever();
