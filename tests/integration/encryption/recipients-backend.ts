import { createRecipientsBackend } from '../audience/recipients-backend';
import { close, newDraft, open, temporaryFolder } from '../store/support';
import { convertStore, keychainWith, newKey } from './support';

/** A backend with the thread for recipients on an encrypted store, whose key is in the keychain. */
export async function createEncryptedRecipientsBackend() {
  const folder = temporaryFolder();
  const plain = open(folder);
  plain.drafts.create(newDraft());
  close(plain);
  const key = newKey();
  convertStore(folder, key);
  return createRecipientsBackend({ folder, keychain: keychainWith([key]) });
}
