import { isDeepStrictEqual } from 'node:util';
import type { ConsentMark } from '@domain/consent/consent-mark';
import { answerOf, type ConsentAnswer, dayOfConsent, type ReadConsent } from '@domain/consent/consent-of-row';
import { type Chunk, Flag } from '../audience/chunk';
import { readChunk } from '../audience/chunk-rows';
import { valuesReader } from '../audience/read-values';
import type { Database } from '../core/database';

/** What the rows of a chunk say about consent, in few bytes each. */
interface ChunkConsent {
  /** The index of the answer, with `HAS_SOURCE` added to it. */
  readonly answers: Uint8Array;
  /** Days since 1970, or one of the two below. */
  readonly days: Int32Array;
}

const ANSWERS: readonly ConsentAnswer[] = ['yes', 'no', 'blank', 'unknown'];
const HAS_SOURCE = 4;
const NO_DAY = -2_147_483_648;
const BAD_DAY = -2_147_483_647;

type ValuesOf = ReturnType<typeof valuesReader>;

/** So many chunks are kept, which are more rows than one audience has. */
const MAX_KEPT = 4096;
/** So many values are kept with what they mean. */
const MAX_VALUES = 10_000;

/**
 * What the rows of chunks say by a mark, kept by chunk: chunks never change, so an edit costs the
 * ones that it wrote. Another mark begins again.
 */
export class ConsentReads {
  #mark: ConsentMark | null = null;
  #kept = new Map<number, ChunkConsent>();
  #values: ValuesOf = valuesReader([]);

  /** What each row of a chunk says, in its order. */
  of(db: Database, chunk: number, mark: ConsentMark): Iterable<ReadConsent> {
    return rowsOf(this.#read(db, chunk, mark));
  }

  #read(db: Database, chunk: number, mark: ConsentMark): ChunkConsent {
    if (this.#mark !== mark && !isDeepStrictEqual(this.#mark, mark)) {
      this.#kept = new Map();
      this.#values = valuesReader([mark.answer, mark.date, mark.source]);
    }
    this.#mark = mark;
    const known = this.#kept.get(chunk);
    if (known !== undefined) return known;
    const read = readChunkConsent(readChunk(db, chunk), mark, this.#values);
    if (this.#kept.size >= MAX_KEPT) this.#kept.clear();
    this.#kept.set(chunk, read);
    return read;
  }
}

function* rowsOf({ answers, days }: ChunkConsent): Iterable<ReadConsent> {
  for (let at = 0; at < answers.length; at += 1) {
    const code = answers[at] ?? 0;
    const day = days[at] ?? NO_DAY;
    yield {
      answer: ANSWERS[code % HAS_SOURCE] ?? 'unknown',
      day: day === NO_DAY ? 'none' : day === BAD_DAY ? 'bad' : day,
      hasSource: code >= HAS_SOURCE,
    };
  }
}

function readChunkConsent({ metadata, flags, ids }: Chunk, mark: ConsentMark, values: ValuesOf): ChunkConsent {
  const known = new Map<string, number>();
  const knownDays = new Map<string, number>();
  const answers = new Uint8Array(ids.length);
  const days = new Int32Array(ids.length);

  /** The index of an answer; the same few values come again and again. */
  function answerIn(value: string | null): number {
    const found = value === null ? undefined : known.get(value);
    if (found !== undefined) return found;
    const index = ANSWERS.indexOf(answerOf(mark, value));
    if (value !== null && known.size < MAX_VALUES) known.set(value, index);
    return index;
  }

  function dayIn(value: string | null): number {
    if (value === null) return NO_DAY;
    const found = knownDays.get(value);
    if (found !== undefined) return found;
    const read = dayOfConsent(value, mark.dateOrder);
    const day = read === 'none' ? NO_DAY : read === 'bad' ? BAD_DAY : read;
    knownDays.set(value, day);
    return day;
  }

  for (let at = 0; at < ids.length; at += 1) {
    const isBad = ((flags[at] ?? 0) & Flag.badMetadata) !== 0;
    const [answer = null, date = null, source = null] = isBad ? [] : values(metadata, at);
    const day = dayIn(date);
    days[at] = day;
    const answered = mark.answer === null ? ANSWERS.indexOf(day === NO_DAY ? 'blank' : 'yes') : answerIn(answer);
    answers[at] = answered + ((source?.trim() ?? '') === '' ? 0 : HAS_SOURCE);
  }
  return { answers, days };
}
