import { z } from 'zod';
import { type ConsentMark, consentMarkSchema } from '@domain/consent/consent-mark';
import {
  type ConsentRule,
  NO_CONSENT_RULE,
  readConsentRule,
  type StoredConsentRule,
} from '@domain/consent/consent-rule';
import { writeJson } from '@kernel/json/json-codec';
import { jsonValue } from '@kernel/json/json-schema';
import { draftState } from '../audience/draft-state';
import type { Database } from '../core/database';
import { bumpHeldRevision } from '../core/held-revision';
import { readColumn } from '../core/json-column';

/** What of a draft says who agreed to be called, and what is demanded of it. */
export interface DraftConsent extends StoredConsentRule {
  /** `null`: no column is marked, or what was stored cannot be read (any more). */
  readonly mark: ConsentMark | null;
}

/** Marks of drafts, and the house rules of connections. Every write is one transaction. */
export interface ConsentRows {
  /** `null`: there is no such draft, or it is discarded. Without a connection there is no rule. */
  of(draftId: string): DraftConsent | null;
  /** No edit: the revision of the draft stays. Returns whether there is such a draft. */
  setMark(draftId: string, mark: ConsentMark | null): boolean;
  /** `null`: there is no such connection. */
  rule(connectionId: string): StoredConsentRule | null;
  setRule(connectionId: string, rule: ConsentRule): boolean;
  /** The mark that fits of the draft that was changed last; `null` if there is none. */
  lastMark(draftId: string, fits: (mark: ConsentMark) => boolean): ConsentMark | null;
}

const draftRow = z.object({ mark: z.string().nullable(), rule: z.string().nullable() });
const ruleRow = z.object({ rule: z.string().nullable() });
const markRow = z.object({ mark: z.string() });

/** So many marks are looked through for one that fits. */
const MAX_EARLIER = 100;

/** See `ConsentRows.of`; for any connection to the database. */
export function consentOfDraft(db: Database, draftId: string): DraftConsent | null {
  const row = db.get(
    draftRow,
    `SELECT drafts.consent AS mark, connections.consent_rule AS rule
     FROM drafts LEFT JOIN connections ON connections.id = drafts.connection_id
     WHERE drafts.id = ? AND discarded_at IS NULL`,
    draftId,
  );
  return row === null ? null : { mark: readColumn(consentMarkSchema, row.mark), ...ruleIn(row.rule) };
}

/** A column of a rule; what is no JSON any more is as unreadable as a rule that is not known. */
function ruleIn(stored: string | null): StoredConsentRule {
  return readConsentRule(stored === null ? null : (readColumn(jsonValue, stored) ?? ''));
}

/** For a draft that is gone; nobody is asked about. */
export const NO_CONSENT: DraftConsent = { mark: null, rule: NO_CONSENT_RULE, isUnreadable: false };

export function consentRows(db: Database): ConsentRows {
  return {
    of: (draftId) => consentOfDraft(db, draftId),

    setMark: (draftId, mark) =>
      db.transaction(() => {
        const draft = draftState(db, draftId);
        if (draft === null) return false;
        const stored = mark === null ? null : db.seal(writeJson(mark));
        db.run('UPDATE drafts SET consent = ? WHERE pk = ?', stored, draft.pk);
        bumpHeldRevision(db);
        return true;
      }),

    rule(connectionId) {
      const row = db.get(ruleRow, 'SELECT consent_rule AS rule FROM connections WHERE id = ?', connectionId);
      return row === null ? null : ruleIn(row.rule);
    },

    setRule: (connectionId, rule) =>
      db.transaction(() => {
        const stored = db.seal(writeJson(rule));
        const { changes } = db.run('UPDATE connections SET consent_rule = ? WHERE id = ?', stored, connectionId);
        if (changes > 0) bumpHeldRevision(db);
        return changes > 0;
      }),

    lastMark(draftId, fits) {
      const rows = db.all(
        markRow,
        'SELECT consent AS mark FROM drafts WHERE consent IS NOT NULL AND id != ? ORDER BY updated_at DESC, pk DESC LIMIT ?',
        draftId,
        MAX_EARLIER,
      );
      for (const { mark } of rows) {
        const read = readColumn(consentMarkSchema, mark);
        if (read !== null && fits(read)) return read;
      }
      return null;
    },
  };
}
