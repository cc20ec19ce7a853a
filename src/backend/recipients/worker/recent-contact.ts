import {
  CONTACT_GROUPS,
  type ContactKind,
  type ContactSource,
  NO_RECENT_CONTACT,
  type RecentContact,
} from '@domain/recent-contact/recent-contact';
import { subscriberOf } from '@domain/suppression/subscriber';
import { writeJson } from '@kernel/json/json-codec';
import { audienceOf, type ChunkRef, chunksOf } from '../../store/audience/audience-rows';
import { readNumbers } from '../../store/audience/chunk-rows';
import { draftState } from '../../store/audience/draft-state';
import { contactSources, countUnknownLists, type NumberSource } from '../../store/contact/contact-sources';
import type { Database } from '../../store/core/database';
import { createNumberTable, NOT_THERE, type NumberTable } from '../../store/core/number-table';
import { settingsRows } from '../../store/settings/settings-rows';
import type { HeldQuery } from './suppression';
import { type Turn, turnsWithin } from './turns';

const DAY_MS = 86_400_000;

/** Which recipients of a draft are where as well. */
export interface ContactedNumbers {
  readonly contact: RecentContact;
  /** Whether a number is in a source, in one of a group, or in any of them (the empty key). */
  isIn(number: number, key: string): boolean;
  /** The first source with a number; `null` if it is in none. */
  firstOf(number: number): ContactSource | null;
  /** Changes whenever any of this does. */
  readonly version: string;
}

/** What has to be compared, as it is in the database. */
interface Compared {
  readonly refs: readonly ChunkRef[];
  readonly sources: readonly NumberSource[];
  readonly unknownLists: number;
  readonly version: string;
}

/** The comparisons of so many numbers are kept, and always the last one; 32 bytes each. */
const MAX_KEPT_NUMBERS = 1_500_000;
const MAX_KEPT_DRAFTS = 8;

/** The comparisons of drafts that windows show, each kept until anything in it changes. */
export class RecentContacts {
  /** By draft, the last one at the end. */
  readonly #kept = new Map<string, ContactedNumbers>();

  /**
   * Compares a draft's recipients with everything they may be in. `db` shows one moment from the
   * beginning to the end.
   */
  async of(db: Database, query: HeldQuery, turn: Turn): Promise<ContactedNumbers> {
    const compared = toCompare(db, query);
    const known = this.#kept.get(query.draftId);
    if (known?.version === compared.version) return known;
    const found = await compare(db, compared, turn);
    this.#keep(query.draftId, found);
    return found;
  }

  /** What was found last, if it is still so. */
  known(db: Database, query: HeldQuery): ContactedNumbers | null {
    const last = this.#kept.get(query.draftId);
    return last !== undefined && last.version === toCompare(db, query).version ? last : null;
  }

  #keep(draftId: string, found: ContactedNumbers): void {
    this.#kept.delete(draftId);
    this.#kept.set(draftId, found);
    let numbers = [...this.#kept.values()].reduce((sum, { contact }) => sum + contact.total, 0);
    for (const [oldest, { contact }] of this.#kept) {
      if (oldest === draftId || (numbers <= MAX_KEPT_NUMBERS && this.#kept.size <= MAX_KEPT_DRAFTS)) return;
      this.#kept.delete(oldest);
      numbers -= contact.total;
    }
  }
}

function toCompare(db: Database, { draftId, now }: HeldQuery): Compared {
  const { recentContactDays: days } = settingsRows(db).read();
  const draft = draftState(db, draftId);
  const refs = draft === null || days === 0 ? [] : chunksOf(db, audienceOf(db, draft.pk));
  const from = new Date(Math.max(0, now - days * DAY_MS)).toISOString();
  const sources = refs.length === 0 ? [] : contactSources(db, draftId, from);
  const unknownLists = refs.length === 0 ? 0 : countUnknownLists(db, draftId, from);
  const chunks = refs.map(({ chunk }) => chunk);
  const version = writeJson([draftId, chunks, sources.map((source) => source.version), unknownLists]);
  return { refs, sources, unknownLists, version };
}

/** The draft's own numbers: the place of each, and how many rows have the number of a place. */
interface OwnNumbers {
  readonly places: NumberTable;
  readonly rows: Uint32Array;
  readonly total: number;
}

async function ownNumbers(db: Database, refs: readonly ChunkRef[], turn: Turn): Promise<OwnNumbers> {
  const total = refs.reduce((sum, { rows }) => sum + rows, 0);
  const places = createNumberTable(total + 1);
  const rows = new Uint32Array(total);
  for (const [at, { chunk }] of refs.entries()) {
    for (const number of readNumbers(db, chunk)) {
      if (number === 0) continue;
      const subscriber = subscriberOf(number);
      const known = places.get(subscriber);
      const place = known === NOT_THERE ? places.size : known;
      if (known === NOT_THERE) places.set(subscriber, place);
      rows[place] = (rows[place] ?? 0) + 1;
    }
    await turn((at + 1) / refs.length);
  }
  return { places, rows, total };
}

/** The places of the draft's numbers that are in one source. */
interface Hits {
  readonly source: ContactSource & { readonly rows: number };
  readonly marks: Uint8Array;
}

async function compare(
  db: Database,
  { refs, sources, unknownLists, version }: Compared,
  turn: Turn,
): Promise<ContactedNumbers> {
  if (sources.length === 0) {
    return { ...NOBODY, version, contact: { ...NO_RECENT_CONTACT, total: rowsIn(refs), unknownLists } };
  }
  const own = await ownNumbers(db, refs, turnsWithin(turn, 0, 1 / (sources.length + 1)));
  const hits: Hits[] = [];
  for (const [at, source] of sources.entries()) {
    const share = (part: number): number => (at + 1 + part) / (sources.length + 1);
    const found = await hitsOf(source, own, turnsWithin(turn, share(0), share(1)));
    if (found !== null) hits.push(found);
  }
  const any = marksOfAll(hits);
  const inGroup = (kinds: readonly ContactKind[]) =>
    marksOfAll(hits.filter(({ source }) => kinds.includes(source.kind)));
  const sent = inGroup(CONTACT_GROUPS.sent);
  const elsewhere = inGroup(CONTACT_GROUPS.elsewhere);
  const marksOf = new Map([
    ...hits.map(({ source, marks }) => [source.key, marks] as const),
    ...[['', any] as const, ['sent', sent] as const, ['elsewhere', elsewhere] as const],
  ]);
  const rowsAt = (marks: Uint8Array): number =>
    own.rows.reduce((sum, rows, place) => (isMarked(marks, place) ? sum + rows : sum), 0);
  const placeOf = (number: number): number => (number === 0 ? NOT_THERE : own.places.get(subscriberOf(number)));
  return {
    version,
    contact: {
      total: own.total,
      ...{ contacted: rowsAt(any), sent: rowsAt(sent), elsewhere: rowsAt(elsewhere) },
      sources: hits.map(({ source }) => source).toSorted((a, b) => b.rows - a.rows),
      unknownLists,
    },
    isIn(number, key) {
      const marks = marksOf.get(key);
      const place = placeOf(number);
      return marks !== undefined && place !== NOT_THERE && isMarked(marks, place);
    },
    firstOf(number) {
      const place = placeOf(number);
      if (place === NOT_THERE || !isMarked(any, place)) return null;
      return hits.find(({ marks }) => isMarked(marks, place))?.source ?? null;
    },
  };
}

/** The places that are in one of some sources. */
function marksOfAll(hits: readonly Hits[]): Uint8Array {
  const all = new Uint8Array(hits[0]?.marks.length ?? 0);
  for (const { marks } of hits) for (let at = 0; at < all.length; at += 1) all[at] = (all[at] ?? 0) | (marks[at] ?? 0);
  return all;
}

const NOBODY: Omit<ContactedNumbers, 'version' | 'contact'> = { isIn: () => false, firstOf: () => null };

const rowsIn = (refs: readonly ChunkRef[]): number => refs.reduce((sum, { rows }) => sum + rows, 0);

/** `null`: none of the draft's numbers is in the source. */
async function hitsOf({ source, parts }: NumberSource, { places, rows }: OwnNumbers, turn: Turn): Promise<Hits | null> {
  const marks = new Uint8Array(Math.ceil(places.size / 8));
  let found = 0;
  let last: string | null = null;
  for (const [part, { at, numbers }] of parts.entries()) {
    for (const piece of numbers()) {
      for (const number of piece) {
        const place = number === 0 ? NOT_THERE : places.get(subscriberOf(number));
        if (place === NOT_THERE) continue;
        last ??= at;
        if (isMarked(marks, place)) continue;
        marks[place >> 3] = (marks[place >> 3] ?? 0) | (1 << (place & 7));
        found += rows[place] ?? 0;
      }
      await turn(part / parts.length);
    }
  }
  return found === 0 ? null : { source: { ...source, at: last, rows: found }, marks };
}

function isMarked(marks: Uint8Array, place: number): boolean {
  return ((marks[place >> 3] ?? 0) & (1 << (place & 7))) !== 0;
}
