import { type FindQuery, type Matches, NO_MATCHES } from '@domain/find/find-in-text';
import type { FindJob, FindResult } from '@domain/find/find-job';

export interface TextFindPorts {
  readonly text: () => string;
  readonly selection: () => { readonly from: number; readonly to: number };
  /** Selects a part of the text and brings it into view. */
  readonly select: (from: number, to: number) => void;
  /** Replaces a part of the text, as if it were typed. */
  readonly replace: (from: number, to: number, insert: string) => void;
  /** Stores what was typed, so that what follows is a step of its own. */
  readonly commit: () => void;
  /** Marks the matches; `current` is the one that is selected, or -1. */
  readonly mark: (matches: Matches, current: number) => void;
  readonly run: (job: FindJob) => Promise<FindResult | 'slow' | null>;
}

const NOTHING: FindQuery = { text: '', matchCase: false, wholeWord: false, isPattern: false };

/** Finding and replacing in one text. */
export class TextFind {
  readonly #ports: TextFindPorts;
  query = $state.raw<FindQuery>(NOTHING);
  replacement = $state('');
  matches = $state.raw<Matches>(NO_MATCHES);
  /** The index of the match that is selected; -1 if none is. */
  current = $state(-1);
  /** Why there are no matches, beside that there are none. */
  problem = $state<'invalid' | 'slow' | null>(null);
  /** How many were replaced last; null before that, and after another search. */
  replaced = $state<number | null>(null);

  constructor(ports: TextFindPorts) {
    this.#ports = ports;
  }

  /** Searches for something else, and selects the first match from the selection on. */
  async search(query: Partial<FindQuery>): Promise<void> {
    this.query = { ...this.query, ...query };
    this.replaced = null;
    if (await this.#find()) this.#selectFrom(this.#ports.selection().from);
  }

  /** Searches again because the text is another one; the selection stays where it is. */
  async textChanged(): Promise<void> {
    await this.#find();
  }

  next(): void {
    const { to } = this.#ports.selection();
    this.#selectFrom(this.current < 0 ? to : (this.matches.spans[this.current]?.[1] ?? to));
  }

  previous(): void {
    const { spans } = this.matches;
    if (spans.length === 0) return;
    const { from } = this.#ports.selection();
    const before = spans.findLastIndex(([, end]) => end <= from);
    this.#select(before < 0 ? spans.length - 1 : before);
  }

  /** Replaces the selected match and selects the next; selects one first if none is. */
  async replace(): Promise<void> {
    const span = this.matches.spans[this.current];
    if (span === undefined) {
      this.next();
      return;
    }
    const [from, to] = span;
    const text = this.#ports.text();
    const result = await this.#ports.run({
      kind: 'replace',
      text,
      query: this.query,
      replacement: this.replacement,
      from,
    });
    if (!this.#isResult(result, 'replacement') || result.insert === null || this.#ports.text() !== text) return;
    this.#ports.replace(from, to, result.insert);
    if (await this.#find()) this.#selectFrom(from + result.insert.length);
  }

  /** Replaces every match in one step. */
  async replaceAll(): Promise<void> {
    const text = this.#ports.text();
    const result = await this.#ports.run({
      kind: 'replace-all',
      text,
      query: this.query,
      replacement: this.replacement,
    });
    if (!this.#isResult(result, 'text') || this.#ports.text() !== text) return;
    if (result.count > 0) {
      this.#ports.commit();
      this.#ports.replace(0, text.length, result.text);
      this.#ports.commit();
    }
    await this.#find();
    this.replaced = result.count;
  }

  close(): void {
    this.matches = NO_MATCHES;
    this.current = -1;
    this.#ports.mark(NO_MATCHES, -1);
  }

  async #find(): Promise<boolean> {
    const text = this.#ports.text();
    const result = await this.#ports.run({ kind: 'find', text, query: this.query });
    // A newer search is on its way.
    if (result === null || this.#ports.text() !== text) return false;
    this.problem = result === 'slow' ? 'slow' : result.kind === 'invalid' ? 'invalid' : null;
    this.matches = result !== 'slow' && result.kind === 'matches' ? result.matches : NO_MATCHES;
    const { from, to } = this.#ports.selection();
    this.current = this.matches.spans.findIndex(([start, end]) => start === from && end === to);
    this.#ports.mark(this.matches, this.current);
    return true;
  }

  #selectFrom(position: number): void {
    const { spans } = this.matches;
    if (spans.length === 0) return;
    const after = spans.findIndex(([start]) => start >= position);
    this.#select(Math.max(0, after));
  }

  #select(index: number): void {
    const span = this.matches.spans[index];
    if (span === undefined) return;
    this.current = index;
    this.#ports.select(...span);
    this.#ports.mark(this.matches, index);
  }

  #isResult<Kind extends FindResult['kind']>(
    result: FindResult | 'slow' | null,
    kind: Kind,
  ): result is Extract<FindResult, { kind: Kind }> {
    if (result === 'slow') this.problem = 'slow';
    return result !== null && result !== 'slow' && result.kind === kind;
  }
}
