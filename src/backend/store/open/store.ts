import type { Notice } from '@contract/index';
import type { StorageReason } from '@domain/errors/errors';
import type { ConnectionRows } from '../connections/connection-rows';
import type { ConsentRows } from '../consent/consent-rows';
import type { StoreCounts } from '../core/counts';
import type { DraftRows } from '../drafts/draft-rows-types';
import type { DraftTexts } from '../drafts/draft-texts';
import type { RecipientRows } from '../drafts/recipient-rows';
import type { ReceiptRows } from '../history/receipt-rows';
import type { OutboxRows } from '../outbox/outbox-rows';
import type { ImportMappings } from '../settings/import-mappings';
import type { ListUploads } from '../settings/list-uploads';
import type { PersonalWords } from '../settings/personal-words';
import type { RetentionClock } from '../settings/retention-clock';
import type { SavedViews } from '../settings/saved-views';
import type { SecretsToForget } from '../settings/secrets-to-forget';
import type { SettingsRows } from '../settings/settings-rows';
import type { NumberRuleRows } from '../suppression/number-rules';
import type { SuppressionLists } from '../suppression/suppression-lists';

/**
 * All data of this computer but secrets. Methods are synchronous; a write is on the disk when its
 * method returns. Only the driver throws: `guarded` turns that into values.
 */
export interface Store {
  readonly connections: ConnectionRows;
  readonly drafts: DraftRows;
  readonly texts: DraftTexts;
  readonly recipients: RecipientRows;
  readonly mappings: ImportMappings;
  readonly uploads: ListUploads;
  readonly personalWords: PersonalWords;
  readonly receipts: ReceiptRows;
  readonly outbox: OutboxRows;
  readonly settings: SettingsRows;
  readonly views: SavedViews;
  readonly suppression: SuppressionLists;
  readonly consent: ConsentRows;
  readonly numberRules: NumberRuleRows;
  /** The version of SQLite that this process runs. */
  sqliteVersion(): string;
  /** How much is stored, for diagnostics. */
  counts(): StoreCounts;
  readonly retentionClock: RetentionClock;
  readonly secretsToForget: SecretsToForget;
  /**
   * Does work a moment later, in one transaction with other such work, so that the disk is waited
   * for once. What the work throws undoes it alone.
   */
  soon<T>(work: () => T): Promise<T>;
  /** The id of the key that it is encrypted with; `null` if it is not. */
  readonly keyId: string | null;
  close(): void;
}

/**
 * What became of opening the store.
 * - `newer-schema`: a newer version of the app wrote it (`found`); this one knows up to `known`.
 * - `locked`: it is encrypted with a key that was not given. Nothing was changed.
 * - `unusable`: the folder or file cannot be used now; `detail` is technical.
 */
export type Opened =
  | { readonly kind: 'open'; readonly store: Store; readonly notices: readonly Notice[] }
  | { readonly kind: 'locked'; readonly keyId: string }
  | { readonly kind: 'newer-schema'; readonly found: number; readonly known: number }
  | { readonly kind: 'unusable'; readonly reason: StorageReason; readonly detail: string };
