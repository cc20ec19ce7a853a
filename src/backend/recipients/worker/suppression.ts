import { writeJson } from '@kernel/json/json-codec';
import { type ConsentCheck, consentCheck } from '../../store/consent/consent-check';
import { ConsentReads } from '../../store/consent/consent-reads';
import type { Database } from '../../store/core/database';
import { heldRevision } from '../../store/core/held-revision';
import { type HeldNumbers, heldNumbers } from '../../store/suppression/held-numbers';
import { scopeOfDraft } from '../../store/suppression/suppression-lists';

/** The draft and the time for which rows are held back; milliseconds since 1970. */
export interface HeldQuery {
  readonly draftId: string;
  readonly now: number;
}

type HeldAtRevision = HeldNumbers & { readonly revision: number };

/** What lists and the house rule on consent hold back. */
export type HeldRows = HeldAtRevision & { readonly consent: ConsentCheck };

/** What expires meanwhile is held back for so much longer, in milliseconds. */
const KEPT_MS = 60_000;

/** What is held back, kept for the draft that is looked at until a list changes. */
export class Suppression {
  readonly #reads = new ConsentReads();
  #last: { readonly name: string; readonly held: HeldAtRevision } | null = null;

  /** `db` shows one moment from the beginning to the end. */
  of(db: Database, query: HeldQuery): HeldRows {
    return this.#read(db, query, null);
  }

  /** The same for these numbers alone, which does not make a table of all lists for a few rows. */
  among(db: Database, query: HeldQuery, numbers: readonly number[]): HeldRows {
    return this.#read(db, query, numbers);
  }

  #read(db: Database, query: HeldQuery, only: readonly number[] | null): HeldRows {
    return { ...this.#onLists(db, query, only), consent: consentCheck(db, query, this.#reads) };
  }

  #onLists(db: Database, { draftId, now }: HeldQuery, only: readonly number[] | null): HeldAtRevision {
    const scope = scopeOfDraft(db, draftId) ?? { connectionId: null, campaignId: null };
    const revision = heldRevision(db);
    const name = writeJson([revision, scope.connectionId, scope.campaignId, Math.floor(now / KEPT_MS)]);
    if (this.#last?.name === name) return this.#last.held;
    const held = { ...heldNumbers(db, { scope, now }, only), revision };
    if (only === null) this.#last = { name, held };
    return held;
  }
}
