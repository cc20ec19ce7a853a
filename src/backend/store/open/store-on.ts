import { randomUUID } from 'node:crypto';
import { connectionRows } from '../connections/connection-rows';
import { consentRows } from '../consent/consent-rows';
import { createCommits } from '../core/commits';
import { countStored, readSqliteVersion } from '../core/counts';
import type { Database } from '../core/database';
import { draftRows } from '../drafts/draft-rows';
import { draftTexts } from '../drafts/draft-texts';
import { recipientFacts } from '../drafts/recipient-facts';
import { recipientRows } from '../drafts/recipient-rows';
import { receiptRows } from '../history/receipt-rows';
import { outboxRows } from '../outbox/outbox-rows';
import { importMappings } from '../settings/import-mappings';
import { listUploads } from '../settings/list-uploads';
import { personalWords } from '../settings/personal-words';
import { retentionClock } from '../settings/retention-clock';
import { savedViews } from '../settings/saved-views';
import { secretsToForget } from '../settings/secrets-to-forget';
import { settingsRows } from '../settings/settings-rows';
import { numberRuleRows } from '../suppression/number-rules';
import { suppressionLists } from '../suppression/suppression-lists';
import type { Store } from './store';

interface StoreOptions {
  readonly now: () => Date;
  readonly newId?: () => string;
}

/** All data in a database that is open. */
export function storeOn(db: Database, { now, newId = randomUUID }: StoreOptions): Store {
  const facts = recipientFacts(db);
  const commits = createCommits(db);
  return {
    connections: connectionRows(db, now),
    drafts: draftRows({ db, facts, now, newId }),
    texts: draftTexts(db),
    recipients: recipientRows({ db, facts, now }),
    mappings: importMappings(db),
    uploads: listUploads(db),
    personalWords: personalWords(db),
    receipts: receiptRows({ db, facts, now }),
    outbox: outboxRows({ db, facts, now }),
    settings: settingsRows(db),
    views: savedViews(db),
    suppression: suppressionLists(db, now),
    consent: consentRows(db),
    numberRules: numberRuleRows(db),
    sqliteVersion: () => readSqliteVersion(db),
    counts: () => countStored(db),
    retentionClock: retentionClock(db),
    secretsToForget: secretsToForget(db),
    keyId: db.keyId(),
    soon: commits.soon,
    close() {
      commits.flush();
      db.close();
    },
  };
}
