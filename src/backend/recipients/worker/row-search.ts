import { consentToday } from '@domain/consent/consent-date';
import type { AudienceFilter, AudienceOrder, AudiencePage } from '@domain/recipients/audience';
import { writeJson } from '@kernel/json/json-codec';
import { audienceOf, type ChunkRef, chunksOf, rowsIn } from '../../store/audience/audience-rows';
import { textAt } from '../../store/audience/chunk';
import { readChunk } from '../../store/audience/chunk-rows';
import { draftState } from '../../store/audience/draft-state';
import type { Database } from '../../store/core/database';
import type { Collation } from './collation';
import { rowsHeldBack, rowsWithReason } from './consent-rows';
import { fittingRows, type NumberTest } from './fitting-rows';
import { matcherFor } from './match';
import { numberTests } from './number-tests';
import { byNumber, byText, sortByWord } from './order';
import { createOrders } from './orders';
import type { Places } from './places';
import type { RecentContacts } from './recent-contact';
import type { ScannedChunk } from './scan';
import type { Scans } from './scans';
import { placedRows, shownRow } from './shown-row';
import type { HeldQuery, HeldRows, Suppression } from './suppression';
import type { Turn } from './turns';
import { valueOf } from './value-of';

/** What rows are asked for. */
interface RowQuery extends HeldQuery {
  readonly filter: AudienceFilter;
  readonly order: AudienceOrder;
}

export interface PageQuery extends RowQuery {
  readonly offset: number;
  readonly limit: number;
}

/** The rows of an audience that fit a filter, by their index in it. */
interface Found {
  readonly refs: readonly ChunkRef[];
  readonly rows: Uint32Array;
}

/** Where rows are looked for, and the turns between the steps. */
interface RowSource {
  readonly db: Database;
  readonly refs: readonly ChunkRef[];
  readonly turn: Turn;
}

/** The first of such rows, and how many there are. */
interface FoundFirst extends Found {
  readonly matching: number;
}

/** So many rows are put in order first, which most people look no further than. */
const FIRST_ROWS = 1000;

/**
 * Looks for rows, and keeps what was found last, so that scrolling through it costs only the rows
 * that are shown.
 */
export interface RowSearch {
  /** `null`: there is no such draft. `db` shows one moment from the beginning to the end. */
  page(db: Database, query: PageQuery, turn: Turn): Promise<AudiencePage | null>;
  find(db: Database, query: RowQuery, turn: Turn): Promise<Found | null>;
  /** Reads what a search of this draft's rows would have to read first. */
  prepare(db: Database, draftId: string, turn: Turn): Promise<void>;
}

export interface RowSearchParts {
  readonly scans: Scans;
  readonly places: Places;
  readonly collation: Collation;
  readonly suppression: Suppression;
  readonly contacts: RecentContacts;
}

/** Whether a number is held back, by a list or a rule or by a list alone. */
function heldTest(held: HeldRows, { heldBack }: AudienceFilter): NumberTest {
  const end = heldBack === 'list' ? held.lists.length : Infinity;
  return (number) => {
    const by = held.listOf(number);
    return by >= 0 && by < end;
  };
}

export function createRowSearch({ scans, places, collation, suppression, contacts }: RowSearchParts): RowSearch {
  let last: { readonly name: string; readonly found: FoundFirst } | null = null;
  const orders = createOrders(collation);

  /** At least the first `count` rows. */
  async function findFirst(db: Database, query: RowQuery, count: number, turn: Turn): Promise<FoundFirst | null> {
    const { draftId, filter, order } = query;
    const draft = draftState(db, draftId);
    if (draft === null) return null;
    const refs = chunksOf(db, audienceOf(db, draft.pk));
    const held = filter.heldBack === undefined ? null : suppression.of(db, query);
    const areByConsent = held?.consent.holds === true && filter.heldBack === true;
    const contacted = filter.contact === undefined ? null : await contacts.of(db, query, turn);
    const consented = filter.consent === undefined ? null : suppression.of(db, query);
    const consentVersion = consented === null && held === null ? null : consentToday(query.now);
    const numbers = numberTests(db, query);
    const revision = held?.revision ?? consented?.revision ?? numbers.revision;
    const versions = [revision, contacted?.version ?? null, consentVersion];
    const name = writeJson([refs.map(({ chunk }) => chunk), filter, order, ...versions, draftId]);
    if (last?.name === name && (last.found.rows.length >= count || isWhole(last.found))) return last.found;
    const source = { db, refs, turn };
    const fitting = await matching(source, filter, [
      ...(held === null || areByConsent ? [] : [heldTest(held, filter)]),
      ...numbers.tests,
      ...(contacted === null ? [] : [(number: number) => contacted.isIn(number, filter.contact ?? '')]),
    ]);
    const those = held !== null && areByConsent ? await rowsHeldBack(db, refs, fitting, held, turn) : fitting;
    const rows =
      consented === null ? those : await rowsWithReason(refs, those, consented.consent, filter.consent ?? 'any', turn);
    const first = count <= FIRST_ROWS ? await firstSorted(source, rows, order) : null;
    const found = { refs, rows: first ?? (await sorted(source, rows, order)), matching: rows.length };
    last = { name, found };
    return found;
  }

  async function firstSorted(
    { db, refs, turn }: RowSource,
    rows: Uint32Array,
    { by, descending }: AudienceOrder,
  ): Promise<Uint32Array | null> {
    if (by.kind !== 'key' || rows.length <= FIRST_ROWS) return null;
    return orders.firstOf(await scans.of(db, refs, turn), by.key, rows, { count: FIRST_ROWS, descending });
  }

  async function matching(
    source: RowSource,
    {
      places: wanted,
      heldBack: _heldBack,
      consent: _consent,
      contact: _contact,
      type: _type,
      outsideRule: _rule,
      ...others
    }: AudienceFilter,
    fits: readonly NumberTest[],
  ): Promise<Uint32Array> {
    const { db, refs, turn } = source;
    const found = Object.keys(others).length === 0 ? allIndexes(rowsIn(refs)) : await byScan(source, others);
    const among = fits.length === 0 ? found : fittingRows(db, refs, found, fits);
    return wanted === undefined ? among : places.among(db, refs, among, wanted, turn);
  }

  async function byScan(source: RowSource, filter: AudienceFilter): Promise<Uint32Array> {
    const { db, refs, turn } = source;
    const { chunks, keys } = await scans.of(db, refs, turn);
    const matcher = matcherFor(filter, keys);
    const found = new Uint32Array(rowsIn(refs));
    let length = 0;
    let before = 0;
    for (const chunk of chunks) {
      length = matcher.match(chunk, before, found, length);
      before += chunk.numbers.length;
    }
    const rows = found.slice(0, length);
    return matcher.unmarked.length === 0 ? rows : await byReading(source, rows, filter);
  }

  async function sorted(source: RowSource, rows: Uint32Array, { by, descending }: AudienceOrder): Promise<Uint32Array> {
    const inOrder = await ordered(source, rows, by);
    return descending ? inOrder.slice().reverse() : inOrder;
  }

  async function ordered(source: RowSource, rows: Uint32Array, by: AudienceOrder['by']): Promise<Uint32Array> {
    const { db, refs, turn } = source;
    switch (by.kind) {
      case 'position':
        return rows;
      case 'number': {
        const numbers = joinedNumbers((await scans.of(db, refs, turn)).chunks, rowsIn(refs));
        return byNumber(rows, (row) => numbers[row] ?? 0);
      }
      case 'key': {
        const ranks = orders.of(await scans.of(db, refs, turn), by.key);
        if (ranks !== null) return sortByWord(rows, ranks);
        return byText(rows, await textsOf(source, rows, by.key), collation.collator);
      }
    }
  }

  return {
    find: (db, query, turn) => findFirst(db, query, Infinity, turn),
    async prepare(db, draftId, turn) {
      const draft = draftState(db, draftId);
      if (draft !== null) await scans.of(db, chunksOf(db, audienceOf(db, draft.pk)), turn);
    },
    async page(db, { offset, limit, ...query }, turn) {
      const state = draftState(db, query.draftId);
      const found = await findFirst(db, query, offset + limit, turn);
      if (state === null || found === null) return null;
      const shown = placedRows(db, found.refs, found.rows.subarray(offset, offset + limit));
      const numbers = shown.map(({ found: { number } }) => number);
      const held = suppression.among(db, query, numbers);
      const contacted = contacts.known(db, query);
      return {
        revision: state.revision,
        total: rowsIn(found.refs),
        matching: found.matching,
        rows: shown.map((row) => shownRow(row, { held, contacted })),
      };
    },
  };
}

const isWhole = ({ rows, matching }: FoundFirst): boolean => rows.length === matching;

function allIndexes(length: number): Uint32Array {
  const indexes = new Uint32Array(length);
  for (let row = 0; row < length; row += 1) indexes[row] = row;
  return indexes;
}

function joinedNumbers(chunks: readonly ScannedChunk[], rows: number): Float64Array {
  const numbers = new Float64Array(rows);
  let at = 0;
  for (const chunk of chunks) {
    numbers.set(chunk.numbers, at);
    at += chunk.numbers.length;
  }
  return numbers;
}

/** The value of a metadata key in each row that has one, as text. */
async function textsOf(source: RowSource, rows: Uint32Array, key: string): Promise<ReadonlyMap<number, string>> {
  const texts = new Map<number, string>();
  await eachRow(source, rows, (row, metadata) => {
    const value = valueOf(metadata, key);
    if (value !== null) texts.set(row, value);
  });
  return texts;
}

async function byReading(source: RowSource, rows: Uint32Array, { has, lacks }: AudienceFilter): Promise<Uint32Array> {
  const kept: number[] = [];
  await eachRow(source, rows, (row, metadata) => {
    const isThere = (key: string): boolean => valueOf(metadata, key) !== null;
    if ((has === undefined || isThere(has)) && (lacks === undefined || !isThere(lacks))) kept.push(row);
  });
  return Uint32Array.from(kept);
}

/** The metadata of rows in ascending order. Gives others a turn after each chunk. */
async function eachRow(
  { db, refs, turn }: RowSource,
  rows: Uint32Array,
  query: (row: number, metadata: Uint8Array) => void,
): Promise<void> {
  let before = 0;
  let next = 0;
  for (const ref of refs) {
    const end = before + ref.rows;
    if ((rows[next] ?? Infinity) < end) {
      const chunk = readChunk(db, ref.chunk);
      for (let row = rows[next]; row !== undefined && row < end; row = rows[(next += 1)]) {
        query(row, textAt(chunk.metadata, row - before));
      }
      await turn();
    }
    before = end;
  }
}
