import type { Receipt } from '@domain/sync/outcome';
import { writeJson } from '@kernel/json/json-codec';
import type { Database } from '../core/database';
import { keepSent, type SentNumbers } from '../sent/sent-numbers';
import { NO_FACTS } from './receipt-row';

/** A push that is about to be sent. Holds no secret: the caller has redacted the request. */
export interface NewReceipt extends Pick<
  Receipt,
  'id' | 'connectionName' | 'campaignId' | 'campaignName' | 'startedAt' | 'fields' | 'request' | 'before'
> {
  readonly draftId: string;
  readonly connectionId: string;
  /**
   * The draft's revision that the update was built from: rows of recipients changed after it keep
   * their edit.
   */
  readonly revision: number;
  /**
   * An earlier attempt may have delivered it; so that this is said also of an attempt whose end is
   * never known.
   */
  readonly repeated?: boolean;
  /** Also said of an attempt whose end is never known. */
  readonly heldBack?: Receipt['heldBack'];
  /** The numbers of the recipients in the update, if there are any and they are to be kept. */
  readonly sent?: SentNumbers | null;
}

/** Stores a receipt that is under way. */
export function insertReceipt(db: Database, receipt: NewReceipt): { readonly lastId: number } {
  const facts = factsAtStart(receipt);
  const stored = db.run(
    `INSERT INTO receipts (id, draft, draft_revision, connection_id, connection_name, campaign_id, campaign_name,
       started_at, fields, checks, before, request, facts)
     VALUES (?, (SELECT pk FROM drafts WHERE id = ?), ?, (SELECT id FROM connections WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    receipt.id,
    receipt.draftId,
    receipt.revision,
    receipt.connectionId,
    db.seal(receipt.connectionName),
    receipt.campaignId,
    db.seal(receipt.campaignName),
    receipt.startedAt,
    writeJson(receipt.fields),
    db.seal('[]'),
    db.seal(writeJson(receipt.before)),
    db.seal(writeJson(receipt.request)),
    facts === null ? null : db.seal(writeJson(facts)),
  );
  if (receipt.sent) keepSent(db, stored.lastId, receipt.sent);
  return stored;
}

/** What is known before the end; `null` if there is nothing to say. */
function factsAtStart({ repeated = false, heldBack }: NewReceipt) {
  if (!repeated && heldBack === undefined) return null;
  return { ...NO_FACTS, drifted: [], repeated, ...(heldBack !== undefined && { heldBack }) };
}
