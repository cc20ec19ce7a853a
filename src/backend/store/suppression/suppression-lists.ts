import { z } from 'zod';
import type { RecipientInput } from '@domain/fields/recipients';
import { areHolding } from '@domain/number-rules/number-rules';
import type { HeldBack } from '@domain/suppression/held-back';
import { holdsFor, type SuppressionList, type SuppressionScope } from '@domain/suppression/list';
import { subscriberOf } from '@domain/suppression/subscriber';
import { audienceOf, type ChunkRef, chunksOf } from '../audience/audience-rows';
import { readChunk, readNumbers } from '../audience/chunk-rows';
import { draftState } from '../audience/draft-state';
import { rowAt } from '../audience/row';
import { inputOf } from '../audience/row-input';
import { type ConsentCheck, consentCheck, judgedRows } from '../consent/consent-check';
import type { Database } from '../core/database';
import { bumpHeldRevision, heldRevision } from '../core/held-revision';
import { addNumbers, removeNumbers, type Suppressed } from './edit-list';
import { countHeldBack, type HeldNumbers, heldNumbers } from './held-numbers';
import { chunkKeys, readListChunk } from './list-chunk';
import { hasUnusedLists, insertList, shownList, storedList, storedLists } from './list-rows';
import { numberRulesOf } from './number-rules';

/** A recipient with what decides whether it is held back. */
export interface JudgedRecipient {
  /** The digits of its number; 0 for one that is not valid. */
  readonly number: number;
  /** Whether the house rule on consent holds it back. */
  readonly lacksConsent: boolean;
  readonly row: RecipientInput;
}

/** The suppression lists. `null`: there is no such list. Every change is one transaction. */
export interface SuppressionLists {
  /** Oldest first. */
  list(): readonly SuppressionList[];
  /** Those that hold for a draft; `null`: there is no such draft. */
  forDraft(draftId: string): readonly SuppressionList[] | null;
  get(id: string): SuppressionList | null;
  create(list: Pick<SuppressionList, 'id' | 'name' | 'scope'>): SuppressionList;
  /** Returns the numbers that the list did not have. */
  add(id: string, entries: readonly Suppressed[]): readonly number[] | null;
  /** Returns how many were there. */
  removeNumbers(id: string, numbers: readonly number[]): number | null;
  update(id: string, patch: Partial<Pick<SuppressionList, 'name' | 'scope' | 'takenAt'>>): SuppressionList | null;
  /** What it held back may be called from now on. Its numbers are removed later, in small steps. */
  remove(id: string): boolean;
  /**
   * Makes an imported list (`stageList`) hold, or its numbers those of `replaces`. `changed`: that
   * one is not any more what the numbers were made for, and nothing is done.
   */
  publish(
    staged: number,
    replaces: Pick<SuppressionList, 'id' | 'changedAt'> | null,
  ): SuppressionList | 'changed' | null;
  /** Leaves an imported list that is not wanted to be collected. */
  abandon(staged: number): void;
  /** The numbers of a list, in the order in which they were added. */
  entries(id: string): Iterable<Suppressed>;
  /** Grows with each change of what is held back. */
  revision(): number;
  /** The numbers that lists hold back among a draft's recipients. */
  heldAmong(draftId: string): HeldNumbers;
  /**
   * All recipients in order, one at a time, with what decides whether they are held back. Read it
   * to the end before anything is written.
   */
  judged(draftId: string): Iterable<JudgedRecipient>;
  heldBack(draftId: string): HeldBack;
  /**
   * Whether rules hold recipients of a draft back by their numbers. Checking the numbers of many
   * countries takes half a second at first.
   */
  hasNumberRules(draftId: string): boolean;
  /** How many lists have a number, of any scope and also if it has expired. */
  countWith(number: number): number;
  hasGarbage(session: string): boolean;
}

/** Says that a list was removed. No run of the app is called so. */
const REMOVED = 'removed';

const draftRow = z.object({ connection_id: z.string().nullable(), campaign_id: z.string() });
const stagedRow = z.object({ id: z.string() });

/** For which lists a draft is asked about; `null`: there is no such draft. */
export function scopeOfDraft(db: Database, draftId: string): SuppressionScope | null {
  const row = db.get(draftRow, 'SELECT connection_id, campaign_id FROM drafts WHERE id = ?', draftId);
  return row === null ? null : { connectionId: row.connection_id, campaignId: row.campaign_id };
}

export function suppressionLists(db: Database, now: () => Date): SuppressionLists {
  function refsOf(draftId: string): readonly ChunkRef[] {
    const draft = draftState(db, draftId);
    return draft === null ? [] : chunksOf(db, audienceOf(db, draft.pk));
  }

  function* numbersOf(draftId: string): Iterable<number> {
    for (const { chunk } of refsOf(draftId)) yield* readNumbers(db, chunk);
  }

  const consentOf = (draftId: string): ConsentCheck => consentCheck(db, { draftId, now: now().getTime() });

  function heldAmong(draftId: string): HeldNumbers {
    const scope = scopeOfDraft(db, draftId) ?? { connectionId: null, campaignId: null };
    return heldNumbers(db, { scope, now: now().getTime() }, numbersOf(draftId));
  }

  /** One change of a list's numbers; `null` if there is no such list. */
  function change<T>(id: string, work: (list: number) => { readonly rows: number; readonly value: T }): T | null {
    return db.transaction(() => {
      const list = storedList(db, id);
      if (list === null) return null;
      const { rows, value } = work(list.pk);
      db.run(
        'UPDATE suppression_lists SET rows = rows + ?, changed_at = ? WHERE pk = ?',
        rows,
        now().toISOString(),
        list.pk,
      );
      bumpHeldRevision(db);
      return value;
    });
  }

  function existing(id: string): SuppressionList {
    const list = storedList(db, id);
    if (list === null) throw new Error('a suppression list is not there that was just stored');
    return shownList(list);
  }

  return {
    list: () => storedLists(db).map(shownList),
    forDraft(draftId) {
      const scope = draftState(db, draftId) === null ? null : scopeOfDraft(db, draftId);
      if (scope === null) return null;
      return storedLists(db)
        .filter((list) => holdsFor(list.scope, scope))
        .map(shownList);
    },
    get: (id) => {
      const list = storedList(db, id);
      return list === null ? null : shownList(list);
    },
    create: ({ id, name, scope }) =>
      db.transaction(() => {
        const at = now().toISOString();
        insertList(db, { id, name, scope, sourceKind: 'manual', source: '', takenAt: at, changedAt: at }, null);
        bumpHeldRevision(db);
        return existing(id);
      }),
    add: (id, entries) =>
      change(id, (list) => {
        const added = addNumbers(db, list, entries);
        return { rows: added.length, value: added };
      }),
    removeNumbers: (id, numbers) =>
      change(id, (list) => {
        const removed = removeNumbers(db, list, numbers);
        return { rows: -removed, value: removed };
      }),
    update: (id, { name, scope, takenAt }) =>
      db.transaction(() => {
        const list = storedList(db, id);
        if (list === null) return null;
        const { connectionId, campaignId } = scope ?? list.scope;
        db.run(
          'UPDATE suppression_lists SET name = ?, connection_id = ?, campaign_id = ?, taken_at = ?, changed_at = ? WHERE pk = ?',
          db.seal(name ?? list.name),
          connectionId,
          campaignId,
          takenAt ?? list.takenAt,
          now().toISOString(),
          list.pk,
        );
        bumpHeldRevision(db);
        return existing(id);
      }),
    remove: (id) =>
      db.transaction(() => {
        const { changes } = db.run(
          'UPDATE suppression_lists SET staged = ? WHERE id = ? AND staged IS NULL',
          REMOVED,
          id,
        );
        if (changes > 0) bumpHeldRevision(db);
        return changes > 0;
      }),
    publish: (staged, replaces) =>
      db.transaction(() => {
        const made = db.get(stagedRow, 'SELECT id FROM suppression_lists WHERE pk = ?', staged);
        if (made === null) return null;
        if (replaces === null) {
          db.run('UPDATE suppression_lists SET staged = NULL WHERE pk = ?', staged);
          bumpHeldRevision(db);
          return existing(made.id);
        }
        const target = storedList(db, replaces.id);
        if (target === null) return null;
        if (target.changedAt !== replaces.changedAt) return 'changed';
        // The new numbers take the place of the list, because moving a million of them takes long.
        db.run(
          'UPDATE suppression_lists SET id = ?, staged = ? WHERE pk = ?',
          `${REMOVED}-${String(target.pk)}`,
          REMOVED,
          target.pk,
        );
        db.run(
          'UPDATE suppression_lists SET id = ?, name = ?, connection_id = ?, campaign_id = ?, staged = NULL WHERE pk = ?',
          target.id,
          db.seal(target.name),
          target.scope.connectionId,
          target.scope.campaignId,
          staged,
        );
        bumpHeldRevision(db);
        return existing(target.id);
      }),
    abandon: (staged) => {
      db.run('UPDATE suppression_lists SET staged = ? WHERE pk = ? AND staged IS NOT NULL', REMOVED, staged);
    },
    *entries(id) {
      const list = storedList(db, id);
      if (list === null) return;
      for (const key of chunkKeys(db, list.pk)) {
        const { numbers, days } = readListChunk(db, key);
        for (let at = 0; at < numbers.length; at += 1) yield { number: numbers[at] ?? 0, day: days[at] ?? 0 };
      }
    },
    revision: () => heldRevision(db),
    heldAmong,
    *judged(draftId) {
      const consent = consentOf(draftId);
      for (const ref of refsOf(draftId)) {
        const chunk = readChunk(db, ref.chunk);
        const reasons = consent.holds ? consent.reasonsIn(ref) : null;
        for (const [at, number] of chunk.numbers.entries()) {
          yield { number, lacksConsent: (reasons?.[at] ?? 0) !== 0, row: inputOf(rowAt(chunk, at)) };
        }
      }
    },
    heldBack: (draftId) => countHeldBack(heldAmong(draftId), judgedRows(db, refsOf(draftId), consentOf(draftId))),
    hasNumberRules: (draftId) => areHolding(numberRulesOf(db, scopeOfDraft(db, draftId)?.connectionId ?? null).rules),
    countWith: (number) => listsWith(db, number),
    hasGarbage: (session) => hasUnusedLists(db, session),
  };
}

/** How many lists have a number. */
function listsWith(db: Database, number: number): number {
  const subscriber = subscriberOf(number);
  return storedLists(db).filter(({ pk }) =>
    chunkKeys(db, pk).some((key) => readListChunk(db, key).numbers.includes(subscriber)),
  ).length;
}
