import { type ConsentMark, MAX_WORD, MAX_WORDS } from '@domain/consent/consent-mark';
import { type ConsentPart, markAmong, proposedColumns, proposedMeaning } from '@domain/consent/consent-proposals';
import type { ConsentColumns, ConsentValueCounts } from '@domain/consent/consent-values';
import type { AppError } from '@domain/errors/errors';
import type { Bridge } from '../../../kernel/bridge';

export type Meaning = 'yes' | 'no' | 'undecided';

/** Where what the form shows first comes from. */
type Origin = 'mark' | 'earlier' | 'headings';

export interface ConsentFormDeps {
  readonly bridge: Bridge;
  readonly draftId: string;
  /** The columns of the draft. */
  readonly keys: readonly string[];
  /** A column that the user pointed at. */
  readonly column: string | null;
}

/** Which columns are to be marked, and what values mean. Nothing counts before it is saved. */
export class ConsentForm {
  readonly #deps: ConsentFormDeps;
  /** The request of the reading that is under way. */
  #request: string | null = null;

  answer = $state<string | null>(null);
  date = $state<string | null>(null);
  source = $state<string | null>(null);
  dateOrder = $state<ConsentMark['dateOrder']>(null);
  origin = $state<Origin>('headings');
  hasMark = $state(false);
  /** The column whose values the mark has given a meaning: what is new there is asked about. */
  #markedAnswer: string | null = null;
  /** What the user has said, by word; else a proposal holds. */
  #chosen = $state.raw<Readonly<Record<string, Meaning>>>({});
  /** `null` while the columns are read. */
  values = $state.raw<ConsentValueCounts | null>(null);
  isReady = $state(false);
  isBusy = $state(false);
  error = $state.raw<AppError | null>(null);

  readonly isComplete = $derived(this.answer !== null || this.date !== null);
  readonly columns: ConsentColumns = $derived({
    ...{ answer: this.answer, date: this.date, source: this.source, dateOrder: this.dateOrder },
  });
  readonly listed = $derived(this.values?.answers?.values ?? []);
  /** Recipients whose answer has no meaning. */
  readonly undecided: number = $derived(
    this.listed.reduce((sum, { word, rows }) => sum + (this.meaningOf(word) === 'undecided' ? rows : 0), 0) +
      (this.values?.answers?.others ?? 0),
  );

  constructor(deps: ConsentFormDeps) {
    this.#deps = deps;
  }

  /** Fills the form with the mark, or with a proposal. */
  async load(): Promise<void> {
    const { bridge, draftId, keys, column } = this.#deps;
    const read = await bridge.call('consent.read', { draftId });
    if (!read.ok) this.error = read.error;
    const stored = read.ok ? read.value.mark : null;
    this.hasMark = stored !== null;
    const mark = stored === null ? null : markAmong(stored, keys);
    const earlier = read.ok && mark === null ? await bridge.call('consent.earlier', { draftId }) : null;
    this.#markedAnswer = mark?.answer ?? null;
    const proposal = mark ?? (earlier?.ok === true ? earlier.value : null);
    this.origin = mark !== null ? 'mark' : proposal !== null ? 'earlier' : 'headings';
    const parts = proposal ?? proposedColumns(keys);
    this.answer = parts.answer;
    this.date = parts.date;
    this.source = parts.source;
    if (proposal !== null) {
      this.dateOrder = proposal.dateOrder;
      this.#chosen = Object.fromEntries([
        ...proposal.yes.map((word) => [word, 'yes'] as const),
        ...proposal.no.map((word) => [word, 'no'] as const),
      ]);
    }
    if (column !== null && ![this.answer, this.date, this.source].includes(column)) this.answer = column;
    this.isReady = true;
  }

  /** Another column, or none, says this part. A column says one part only. */
  setColumn(part: ConsentPart, column: string | null): void {
    for (const other of ['answer', 'date', 'source'] as const) if (this[other] === column) this[other] = null;
    this[part] = column;
  }

  meaningOf(word: string): Meaning {
    const chosen = this.#chosen[word];
    if (chosen !== undefined) return chosen;
    return this.answer === this.#markedAnswer ? 'undecided' : (proposedMeaning(word) ?? 'undecided');
  }

  /** Whether a value can have a meaning: a long text cannot. */
  canMean(word: string): boolean {
    return word.length <= MAX_WORD;
  }

  setMeaning(word: string, meaning: Meaning): void {
    this.#chosen = { ...this.#chosen, [word]: meaning };
  }

  /** Reads what the columns hold; an earlier reading is cancelled. */
  async read(columns: ConsentColumns): Promise<void> {
    const { bridge, draftId } = this.#deps;
    this.stop();
    const request = crypto.randomUUID();
    this.#request = request;
    this.values = null;
    const read = await bridge.call('consent.values', { draftId, columns, request });
    if (request !== this.#request) return;
    this.#request = null;
    if (!read.ok) this.error = read.error;
    else if (read.value !== null) this.values = read.value;
  }

  /** Returns whether the mark is stored. */
  save(): Promise<boolean> {
    // Words of rows that are gone or not listed mean what they meant.
    const all = [...this.listed.map(({ word }) => word), ...Object.keys(this.#chosen)];
    const words = (meaning: Meaning): string[] =>
      all
        .filter((word, at) => all.indexOf(word) === at)
        .filter((word) => this.canMean(word) && this.meaningOf(word) === meaning)
        .slice(0, MAX_WORDS);
    const { answer, date, source, dateOrder } = this;
    return this.#store({ answer, yes: words('yes'), no: words('no'), date, dateOrder, source });
  }

  /** No column is marked any more. */
  remove(): Promise<boolean> {
    return this.#store(null);
  }

  /** Gives up the reading that is under way. */
  stop(): void {
    const request = this.#request;
    this.#request = null;
    if (request !== null) void this.#deps.bridge.call('recipients.cancel', { request });
  }

  async #store(mark: ConsentMark | null): Promise<boolean> {
    const { bridge, draftId } = this.#deps;
    this.isBusy = true;
    const stored = await bridge.call('consent.mark', {
      draftId,
      mark: mark === null ? null : { ...mark, yes: [...mark.yes], no: [...mark.no] },
    });
    this.isBusy = false;
    if (!stored.ok) this.error = stored.error;
    return stored.ok;
  }
}
